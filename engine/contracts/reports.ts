/** Reports and what stands in them: sections, blocks, findings. */
import type {RunId, StepId} from './data.ts'
import type {Standings} from './ledger.ts'
import type {StepResult} from './steps.ts'

export interface ReportPort {
  render(format: ReportFormat, document: ReportDocument): string
}
export type ReportFormat = 'markdown' | 'html' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'csv'

/** What every format is made from. */
export interface ReportDocument {
  readonly title: string
  readonly missionName: string
  /** What differs from run to run; null where two reports are to be compared, which leaves out durations as well. */
  readonly times: ReportTimes | null
  /** null: all findings. The others have been taken out of the steps already. */
  readonly floor: ReportFloor | null
  /** null where nothing is known of earlier runs, and where two reports are to be compared: that says it better. */
  readonly standings: Standings | null
  /** Ids of the findings in the baseline: people are told how many there are, programs which. */
  readonly muted: ReadonlySet<string>
  readonly steps: readonly StepResult[]
}
export interface ReportTimes {
  readonly runId: RunId
  readonly generatedAtMs: number
}
export interface ReportFloor {
  readonly minSeverity: Severity
  /** How many findings are less severe. */
  readonly leftOut: number
}

/** One heading of a report with what stands under it. Text in it is data: each format escapes it. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}
export type Block =
  | {readonly kind: 'paragraph'; readonly text: string}
  /** Written as Markdown by the step itself; formats that know no Markdown show it as text. */
  | {readonly kind: 'markdown'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly string[]}
  | {readonly kind: 'code'; readonly text: string; readonly language: string}
  | {readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]}
  | {readonly kind: 'findings'; readonly findings: readonly Finding[]}

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'

/** One shape for everything that was found, by whatever step (schemas/findings.schema.json). */
export interface Finding {
  /** Fingerprint of rule + path + normalised quote: survives lines that move. */
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly severity: Severity
  readonly category: string
  readonly confidence: number
  readonly path: string
  /** Lines count from 1; both are included. */
  readonly start_line: number
  readonly end_line: number
  readonly quote: string
  readonly recommendation: string | null
  readonly source_step: StepId
}

/** What one kind of scan is: what it asks of the files, what it makes of the answers, and how that is shown. */
import type {
  FileEntry,
  Finding,
  Inspection,
  Json,
  JsonObject,
  KindAnswer,
  Section,
  StepContext,
} from '../../engine/contracts.ts'
import type {ScanParams} from '../../schemas/types.gen.ts'

/** Written over the keys of Finding because an interface, unlike this, does not count as JSON; kinds may add their own. */
export type ScanFinding = {readonly [Key in keyof Finding]: Finding[Key]} & {readonly [own: string]: Json}

export interface ScanKind {
  /** What is asked of each file; null for a kind that does not look into files one by one. Pure. */
  inspection(params: ScanParams): Inspection | null
  /** What it reads besides, of what other kinds ask: they share the one look. Pure. */
  reads?(params: ScanParams): readonly Inspection[]
  /**
   * Its rules that compare files, or `all` of them: whether they find something in a file depends on the others. Such a
   * finding counts as fixed only where the same selection of files was looked at.
   */
  readonly acrossFiles?: 'all' | readonly string[]
  /** From what was found in the files, and from git and the tree where it needs them. */
  conclude(around: ConcludeAround): Promise<Conclusion>
  /** For reports. Pure: `facts` and `findings` are those of `conclude`, as they were stored. */
  render(facts: JsonObject, findings: readonly Finding[]): Section[]
}

export interface ConcludeAround {
  readonly params: ScanParams
  /** All files of the scan, in the order of their paths. */
  readonly files: readonly FileEntry[]
  /** null for a kind without an inspection. */
  readonly answer: KindAnswer | null
  /** Of all inspections of this scan, by their kind. */
  readonly answers: ReadonlyMap<string, KindAnswer>
  readonly context: StepContext
}

export interface Conclusion {
  /** With their ids; in any order. */
  readonly findings: readonly ScanFinding[]
  /** What later steps and reports read under `kinds.<kind>` of the step's output. */
  readonly facts: JsonObject
}

/** How well findings meet planted defects: what counts as found, and the figures that follow from it. Pure. */
import type {Finding} from '../../engine/contracts.ts'
import type {Defect} from './cases.ts'
import type {EvalFile} from './neutral-names.ts'

/** What came out for one file. */
export interface JudgedFile {
  readonly file: EvalFile
  /** False where no answer was of use. */
  readonly isAnalysed: boolean
  readonly findings: readonly FoundDefect[]
  /** Answers that were paid. */
  readonly calls: number
  /** Of `calls`, those that were no JSON, or did not fit the schema. */
  readonly illFormed: number
  /** null where a price or a count of tokens is not known. */
  readonly costMicroUsd: number | null
}

export type FoundDefect = Pick<Finding, 'rule' | 'title' | 'message' | 'category' | 'start_line' | 'end_line'>

/** Counts over some files. */
export interface Tally {
  readonly planted: number
  readonly clean: number
  /** Of the clean files, those with an answer of use. */
  readonly cleanAnalysed: number
  /** Planted files whose defect was found. */
  readonly hits: number
  /** Of `hits`, those that a word gave away, and not the category alone. */
  readonly named: number
  /** Further findings of a defect that was found already. */
  readonly repeated: number
  /** Findings in planted files that meet no defect. */
  readonly besides: number
  /** Findings in clean files. */
  readonly falseAlarms: number
  /** Clean files with at least one finding. */
  readonly alarmed: number
  /** Files without an answer of use: what was planted in them counts as missed. */
  readonly failed: number
  readonly calls: number
  readonly illFormed: number
  readonly costMicroUsd: number | null
}

/** A proven range may be so many lines away: a cause and its effect stand side by side. */
export const NEAR_LINES = 3

export type Match = 'named' | 'category' | 'none'

/**
 * A finding is a hit when its proven lines come within 3 lines of the defect's, and it means the defect: its rule, title
 * or message holds one of the defect's words (`named`), or its category is one that the defect may have (`category`).
 */
export function matchOf(finding: FoundDefect, defect: Defect): Match {
  const isNear =
    finding.start_line <= defect.end_line + NEAR_LINES && finding.end_line >= defect.start_line - NEAR_LINES
  if (!isNear) return 'none'
  if (holdsWord(finding, defect)) return 'named'
  return defect.categories.includes(finding.category) ? 'category' : 'none'
}

/** `truncat` stands for every word that begins so; what is no letter and no digit counts as white space. */
function holdsWord({rule, title, message}: FoundDefect, {kind, words}: Defect): boolean {
  const text = ` ${plain(`${rule} ${title} ${message}`)}`
  return [kind, ...words].some(word => text.includes(` ${plain(word)}`))
}

export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export function tallyOf(files: readonly JudgedFile[]): Tally {
  return files.map(tallyOfFile).reduce(sum, nothing)
}

export const nothing: Tally = {
  planted: 0,
  clean: 0,
  cleanAnalysed: 0,
  hits: 0,
  named: 0,
  repeated: 0,
  besides: 0,
  falseAlarms: 0,
  alarmed: 0,
  failed: 0,
  calls: 0,
  illFormed: 0,
  costMicroUsd: 0,
}

function tallyOfFile({file, isAnalysed, findings, calls, illFormed, costMicroUsd}: JudgedFile): Tally {
  const common = {...nothing, failed: isAnalysed ? 0 : 1, calls, illFormed, costMicroUsd}
  if (file.twin === 'clean') {
    const falseAlarms = findings.length
    return {...common, clean: 1, cleanAnalysed: isAnalysed ? 1 : 0, falseAlarms, alarmed: falseAlarms > 0 ? 1 : 0}
  }
  const matches = findings.map(finding => matchOf(finding, file.of.defect))
  const meeting = matches.filter(match => match !== 'none').length
  return {
    ...common,
    planted: 1,
    hits: meeting > 0 ? 1 : 0,
    named: matches.includes('named') ? 1 : 0,
    repeated: Math.max(0, meeting - 1),
    besides: matches.length - meeting,
  }
}

export function sum(one: Tally, other: Tally): Tally {
  const isKnown = one.costMicroUsd !== null && other.costMicroUsd !== null
  return {
    planted: one.planted + other.planted,
    clean: one.clean + other.clean,
    cleanAnalysed: one.cleanAnalysed + other.cleanAnalysed,
    hits: one.hits + other.hits,
    named: one.named + other.named,
    repeated: one.repeated + other.repeated,
    besides: one.besides + other.besides,
    falseAlarms: one.falseAlarms + other.falseAlarms,
    alarmed: one.alarmed + other.alarmed,
    failed: one.failed + other.failed,
    calls: one.calls + other.calls,
    illFormed: one.illFormed + other.illFormed,
    costMicroUsd: isKnown ? (one.costMicroUsd ?? 0) + (other.costMicroUsd ?? 0) : null,
  }
}

/** Shares from 0 to 1; null where there is nothing to divide by. */
export interface Figures {
  /** Of what was found, repeats left out, the share that is a planted defect. */
  readonly precision: number | null
  /** Of what was planted, the share that was found. */
  readonly recall: number | null
  readonly f1: number | null
  readonly findingsPerCleanFile: number | null
  readonly wellFormed: number | null
  readonly microUsdPerFile: number | null
}

export function figuresOf(tally: Tally): Figures {
  const {planted, clean, cleanAnalysed, hits, besides, falseAlarms, calls, illFormed, costMicroUsd} = tally
  const wrong = besides + falseAlarms
  return {
    precision: share(hits, hits + wrong),
    recall: share(hits, planted),
    // The harmonic mean of both, written so that it is 0 and not unknown where nothing was hit.
    f1: share(2 * hits, hits + wrong + planted),
    findingsPerCleanFile: share(falseAlarms, cleanAnalysed),
    wellFormed: share(calls - illFormed, calls),
    microUsdPerFile: costMicroUsd === null ? null : share(costMicroUsd, planted + clean),
  }
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

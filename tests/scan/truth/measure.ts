/** How well a finder does on a labelled corpus: what it misses, and what it takes for something it is not. */
import type {Labelled} from './corpus.ts'

/** What is found in one file: the rule, and the lines it is found on. */
export interface Hit {
  readonly rule: string
  readonly line: number
  readonly endLine: number
}
export type FindIn = (file: Labelled) => Promise<readonly Hit[]>

export interface Score {
  /** Planted and found. */
  readonly right: number
  /** Planted and not found. */
  readonly missed: number
  /** Found where nothing was planted. */
  readonly wrong: number
}

export interface Measured {
  readonly all: Score
  /** By the rule that found it, or should have. */
  readonly byRule: ReadonlyMap<string, Score>
  /** `template: 2 of 3`, worst first. */
  readonly missedTemplates: ReadonlyMap<string, number>
  readonly wrongTemplates: ReadonlyMap<string, number>
}

const NOTHING: Score = {right: 0, missed: 0, wrong: 0}

/** What was planted counts as found when a finding touches its lines; a finding that touches none is a false alarm. */
export async function measure(files: readonly Labelled[], findIn: FindIn): Promise<Measured> {
  let all = NOTHING
  const byRule = new Map<string, Score>()
  const missedTemplates = new Map<string, number>()
  const wrongTemplates = new Map<string, number>()
  const count = (rule: string, what: keyof Score) => {
    const before = byRule.get(rule) ?? NOTHING
    byRule.set(rule, {...before, [what]: before[what] + 1})
    all = {...all, [what]: all[what] + 1}
  }
  for (const file of files) {
    const hits = await findIn(file)
    for (const lines of file.planted) {
      const hit = hits.find(({line, endLine}) => line <= lines.to && endLine >= lines.from)
      if (hit === undefined) raise(missedTemplates, file.template)
      count(hit?.rule ?? file.rule ?? 'none', hit === undefined ? 'missed' : 'right')
    }
    for (const {rule, line, endLine} of hits) {
      if (file.planted.some(lines => line <= lines.to && endLine >= lines.from)) continue
      raise(wrongTemplates, file.template)
      count(rule, 'wrong')
    }
  }
  return {all, byRule, missedTemplates, wrongTemplates}
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** null where nothing was found, or nothing was there to be found. */
export function precisionOf({right, wrong}: Score): number | null {
  return right + wrong === 0 ? null : right / (right + wrong)
}

export function recallOf({right, missed}: Score): number | null {
  return right + missed === 0 ? null : right / (right + missed)
}

/** The harmonic mean of precision and recall. */
export function f1Of(score: Score): number | null {
  const {right, missed, wrong} = score
  return right + missed + wrong === 0 ? null : (2 * right) / (2 * right + missed + wrong)
}

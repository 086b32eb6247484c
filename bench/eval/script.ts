/**
 * A model whose answers are known beforehand: each file has a part to play, in fixed proportions, and each part says
 * what has to be measured. Where the measure comes to anything else, the measure is wrong.
 */
import type {JsonObject} from '../../engine/contracts.ts'
import {MIN_QUOTE_CHARACTERS} from '../../llm/proof/prove.ts'
import {type AskedFile, type Fault, findingAt} from '../../tests/model/analyst.ts'
import type {EvalCase} from './cases.ts'
import {NEAR_LINES, nothing, sum, type Tally} from './measure.ts'
import type {EvalFile} from './neutral-names.ts'

/** What a part brings to the counts, besides that the file was asked about once. */
interface Effect {
  readonly tally?: Partial<Tally>
  readonly citations?: Partial<Citations>
}

/** How the cited lines of a run were judged. */
export interface Citations {
  readonly proven: number
  /** Of `proven`: the number was wrong, and the quote led to the line. */
  readonly moved: number
  readonly rejected: number
}

const plantedParts = {
  /** The defect, in its own words. */
  right: {tally: {hits: 1, named: 1}, citations: {proven: 1}},
  /** The defect by its category alone, with the number of a line far away. */
  moved: {tally: {hits: 1}, citations: {proven: 1, moved: 1}},
  /** The defect, and the same once more under another category. */
  twice: {tally: {hits: 1, named: 1, repeated: 1}, citations: {proven: 2}},
  /** An answer without its required keys; the right one when asked again. */
  repaired: {tally: {hits: 1, named: 1, calls: 1, illFormed: 1}, citations: {proven: 1}},
  /** Something else, far from the defect. */
  elsewhere: {tally: {besides: 1}, citations: {proven: 1}},
  /** Something else, on the very line. */
  unrelated: {tally: {besides: 1}, citations: {proven: 1}},
  /** The defect, with a quote that is nowhere in the file. */
  invented: {citations: {rejected: 1}},
  silent: {},
  /** No JSON, also when asked again. */
  malformed: {tally: {failed: 1, calls: 1, illFormed: 2}},
} as const satisfies {readonly [part: string]: Effect}

const cleanParts = {
  quiet: {tally: {cleanAnalysed: 1}},
  /** A defect where there is none. */
  alarm: {tally: {cleanAnalysed: 1, falseAlarms: 1, alarmed: 1}, citations: {proven: 1}},
  invented: {tally: {cleanAnalysed: 1}, citations: {rejected: 1}},
  /** A quote that stands in every file. */
  short: {tally: {cleanAnalysed: 1}, citations: {rejected: 1}},
  repaired: {tally: {cleanAnalysed: 1, calls: 1, illFormed: 1}},
  malformed: {tally: {failed: 1, calls: 1, illFormed: 2}},
} as const satisfies {readonly [part: string]: Effect}

type PlantedPart = keyof typeof plantedParts
type CleanPart = keyof typeof cleanParts

/** Dealt out to the cases in the order of their ids, and again from the beginning. */
const plantedDeck: readonly PlantedPart[] = [
  'right',
  'moved',
  'right',
  'silent',
  'right',
  'elsewhere',
  'repaired',
  'right',
  'invented',
  'unrelated',
  'twice',
  'moved',
  'malformed',
  'right',
]
const cleanDeck: readonly CleanPart[] = [
  'quiet',
  'alarm',
  'quiet',
  'quiet',
  'invented',
  'quiet',
  'quiet',
  'malformed',
  'quiet',
  'short',
  'quiet',
  'repaired',
  'quiet',
  'alarm',
]
export const DECK_SIZE = plantedDeck.length

/** What a call costs; prices are a dollar for a million tokens. */
export const USAGE = {input: 900, output: 100}
export const MICRO_USD_PER_CALL = USAGE.input + USAGE.output
export const PRICES = {input_per_million: 1, output_per_million: 1}

export interface Script {
  judge(asked: AskedFile): JsonObject
  fault(asked: AskedFile): Fault | null
  /** What must be counted for these files. */
  expected(files: readonly EvalFile[]): {readonly tally: Tally; readonly citations: Citations}
}

/** `cases`: in the order of their ids. */
export function scriptFor(files: readonly EvalFile[], cases: readonly EvalCase[]): Script {
  const byPath = new Map(files.map(file => [file.path, file]))
  const rankOf = new Map(cases.map(({id}, index) => [id, index % DECK_SIZE]))
  const plantedPartOf = ({of}: EvalFile) => plantedDeck[rankOf.get(of.id) ?? 0] ?? 'silent'
  const cleanPartOf = ({of}: EvalFile) => cleanDeck[rankOf.get(of.id) ?? 0] ?? 'quiet'
  const partOf = (file: EvalFile) => (file.twin === 'planted' ? plantedPartOf(file) : cleanPartOf(file))
  const effectOf = (file: EvalFile): Effect =>
    file.twin === 'planted' ? plantedParts[plantedPartOf(file)] : cleanParts[cleanPartOf(file)]
  const named = ({path}: AskedFile): EvalFile => {
    const file = byPath.get(path)
    if (file === undefined) throw new Error(`nobody wrote "${path}"`)
    return file
  }
  return {
    judge(asked) {
      const file = named(asked)
      return {findings: findingsOf(partOf(file), file, asked)}
    },
    fault(asked) {
      const part = partOf(named(asked))
      if (part === 'malformed') return {kind: 'text', text: 'The file is fine: {"summary": "it'}
      if (part === 'repaired' && asked.times === 1) return {kind: 'text', text: '{"summary": "x", "findings": []}'}
      return null
    },
    expected: some => ({
      tally: some.map(file => tallyFor(file, effectOf(file))).reduce(sum, nothing),
      citations: some
        .map(file => effectOf(file).citations ?? {})
        .reduce(citationSum, {proven: 0, moved: 0, rejected: 0}),
    }),
  }
}

function tallyFor({twin}: EvalFile, {tally = {}}: Effect): Tally {
  const calls = 1 + (tally.calls ?? 0)
  return {...nothing, [twin]: 1, ...tally, calls, costMicroUsd: calls * MICRO_USD_PER_CALL}
}

function citationSum(one: Citations, other: Partial<Citations>): Citations {
  return {
    proven: one.proven + (other.proven ?? 0),
    moved: one.moved + (other.moved ?? 0),
    rejected: one.rejected + (other.rejected ?? 0),
  }
}

function findingsOf(part: PlantedPart | CleanPart, file: EvalFile, asked: AskedFile): readonly JsonObject[] {
  const {kind, categories, severity} = file.of.defect
  const {at, away} = quotableLines(file)
  const right = {rule: kind, title: `There is a case of ${kind}`, severity, category: categories[0]}
  switch (part) {
    case 'right':
    case 'repaired':
      return file.twin === 'planted' ? [findingAt(asked, at, right)] : []
    case 'moved':
      return [{...findingAt(asked, at, {...offTopic, category: categories[0]}), start_line: at + 40, end_line: at + 40}]
    case 'twice':
      return [
        findingAt(asked, at, right),
        findingAt(asked, at, {...right, rule: `${kind}-again`, category: 'maintainability'}),
      ]
    case 'elsewhere':
      return [findingAt(asked, away, right)]
    case 'unrelated':
      return [findingAt(asked, at, offTopic)]
    case 'alarm':
      return [findingAt(asked, away, right)]
    case 'invented':
      return [findingAt(asked, at, {...right, quote: 'if (somethingThatStandsNowhere(inThisFile)) {'})]
    case 'short':
      return [findingAt(asked, at, {...right, quote: '}'})]
    default:
      return []
  }
}

/** Words that no defect of the set is known by. */
export const offTopic = {
  rule: 'unclear-name',
  title: 'The name tells little',
  why: 'Readers learn nothing by it.',
  scenario: 'Somebody reads it.',
  category: 'documentation',
}

/**
 * Lines that can be cited without doubt, because they stand once in the file: one in the defect, one that is too far from
 * it to mean it. In a clean file the same, around the place where the defect would be.
 */
export function quotableLines({of, text}: Pick<EvalFile, 'of' | 'text'>): {readonly at: number; readonly away: number} {
  const {start_line: start, end_line: end} = of.defect
  const lines = text.split('\n').map(line => line.trim())
  const numbers = lines.flatMap((line, index) => {
    const isAlone = lines.filter(other => other.includes(line)).length === 1
    return isAlone && line.length >= MIN_QUOTE_CHARACTERS ? [index + 1] : []
  })
  const at = numbers.find(number => number >= start && number <= end)
  const away = numbers.find(number => number < start - NEAR_LINES || number > end + NEAR_LINES)
  const near = numbers.find(number => number >= start - NEAR_LINES && number <= end + NEAR_LINES)
  if (near === undefined || away === undefined) throw new Error(`"${of.id}" has no line that can be cited`)
  return {at: at ?? near, away}
}

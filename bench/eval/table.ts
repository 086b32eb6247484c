/** The figures of an evaluation as Markdown. Pure. */
import type {Answers} from './ask.ts'
import {figuresOf, type JudgedFile, matchOf, share, type Tally, tallyOf} from './measure.ts'

export interface Group {
  readonly name: string
  readonly tally: Tally
}

export function groupsBy(
  judged: readonly JudgedFile[],
  nameOf: (file: JudgedFile['file']) => string,
): readonly Group[] {
  const names = [...new Set(judged.map(({file}) => nameOf(file)))].sort()
  return names.map(name => ({name, tally: tallyOf(judged.filter(({file}) => nameOf(file) === name))}))
}

export const languageOf = ({of}: JudgedFile['file']): string => of.language
export const categoryOf = ({of}: JudgedFile['file']): string => of.defect.categories[0]

export function resultsTables(answers: Answers): string {
  const {judged} = answers
  const all: Group = {name: 'all', tally: tallyOf(judged)}
  return [
    summary(answers, all.tally),
    `${figuresTable('language', [all, ...groupsBy(judged, languageOf)])}\n`,
    `${figuresTable('category', groupsBy(judged, categoryOf))}\n`,
    missedList(judged),
  ].join('\n')
}

function summary({citations, doubtful}: Answers, tally: Tally): string {
  const {proven, moved, rejected} = citations
  const figures = figuresOf(tally)
  const lines = [
    `precision ${percent(figures.precision)}, recall ${percent(figures.recall)}, F1 ${percent(figures.f1)}`,
    `found: ${tally.hits} of ${tally.planted} defects, ${tally.named} of them named; ${tally.repeated} findings repeat one`,
    `wrong: ${tally.besides} findings besides the defect, ${tally.falseAlarms} in clean files; ${tally.alarmed} of ${tally.clean} clean files have one, ${fixed(figures.findingsPerCleanFile)} a file`,
    `citations: ${rejected} of ${proven + rejected} rejected (${percent(share(rejected, proven + rejected))}), ${moved} moved to their line, ${doubtful} set aside because their quote stands in several places`,
    `answers: ${percent(figures.wellFormed)} of ${tally.calls} fit the schema; ${tally.failed} files without one that does`,
    `cost: ${dollars(figures.microUsdPerFile)} a file`,
  ]
  return `${lines.map(line => `- ${line}`).join('\n')}\n`
}

function figuresTable(by: string, groups: readonly Group[]): string {
  const rows = groups.map(({name, tally}) => {
    const figures = figuresOf(tally)
    const cells = [
      name,
      `${tally.hits} of ${tally.planted}`,
      tally.besides + tally.falseAlarms,
      percent(figures.precision),
      percent(figures.recall),
      percent(figures.f1),
      fixed(figures.findingsPerCleanFile),
      percent(figures.wellFormed),
      dollars(figures.microUsdPerFile),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const heads = [
    by,
    'found',
    'wrong',
    'precision',
    'recall',
    'F1',
    'findings a clean file',
    'well-formed',
    'cost a file',
  ]
  return [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n')
}

function missedList(judged: readonly JudgedFile[]): string {
  const missed = judged.filter(
    ({file, findings}) =>
      file.twin === 'planted' && findings.every(finding => matchOf(finding, file.of.defect) === 'none'),
  )
  if (missed.length === 0) return 'Nothing was missed.'
  const names = missed.map(({file: {of}}) => `${of.id} (${of.defect.kind})`).sort()
  return `Missed: ${names.join(', ')}.`
}

const percent = (value: number | null): string => (value === null ? '-' : `${(100 * value).toFixed(1)} %`)
const fixed = (value: number | null): string => (value === null ? '-' : value.toFixed(2))
const dollars = (microUsd: number | null): string =>
  microUsd === null ? 'unknown' : `$${(microUsd / 1_000_000).toFixed(4)}`

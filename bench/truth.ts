/**
 * How much of what stands in a labelled corpus is found, and how much else: `npm run bench:truth`. Not a time but a
 * count: the same on every machine. Ends with 1 where a target is missed.
 */
import {type Corpus, type Labelled, secretCorpus, todoCorpus} from '../tests/scan/truth/corpus.ts'
import {ourSecrets, ourTodos, secretlint} from '../tests/scan/truth/finders.ts'
import {f1Of, type Measured, measure, precisionOf, recallOf} from '../tests/scan/truth/measure.ts'
import {commitMeasured} from './machine.ts'
import {writeSection} from './results-file.ts'

/** Below it on any part, rules are wrong rather than incomplete. */
const TARGET_F1 = 0.9

interface Row {
  readonly finder: string
  readonly part: string
  readonly files: readonly Labelled[]
  readonly measured: Measured
  /** Not for those we are only compared with. */
  readonly hasTarget: boolean
}

const secrets = secretCorpus()
const todos = todoCorpus()
const rows: readonly Row[] = [
  ...(await rowsOf('`secrets`', secrets, ourSecrets, {hasTarget: true})),
  ...(await rowsOf("secretlint's recommended rules", secrets, secretlint, {hasTarget: false})),
  ...(await rowsOf('`todos`', todos, ourTodos, {hasTarget: true})),
]
const report = reportOn(rows)
process.stdout.write(`${report}\n`)
writeSection('truth', report)
process.exitCode = missing(rows).length === 0 ? 0 : 1

async function rowsOf(
  finder: string,
  {tuned, heldOut, later}: Corpus,
  find: Parameters<typeof measure>[1],
  {hasTarget}: {readonly hasTarget: boolean},
): Promise<Row[]> {
  const parts = [
    {part: 'tuned', files: tuned},
    {part: 'held out', files: heldOut},
    {part: 'later', files: later},
  ].filter(({files}) => files.length > 0)
  return Promise.all(
    parts.map(async ({part, files}) => ({finder, part, files, measured: await measure(files, find), hasTarget})),
  )
}

function reportOn(all: readonly Row[]): string {
  return [
    '## Truth: what is found of what is there',
    `\`npm run bench:truth\`, commit ${commitMeasured()}. Files written from templates, each three times with another seed (tests/scan/truth): ` +
      'in some of them something is planted, in the others stands what only looks like it. The rules were written with the tuned part in view; ' +
      'the templates held out were written before the rules and kept aside (two false alarms on them were mended since); ' +
      'the later ones were written when the rules were done, by how secrets turn up in leaks, and no rule was changed for them. secretlint reports fewer kinds by design; it is shown to say what our own rules add.',
    [
      '| finder | part | planted | files that only tempt | found | false alarms | precision | recall | F1 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...all.map(rowText),
    ].join('\n'),
    ...all.filter(({hasTarget}) => hasTarget).flatMap(faultsOf),
    verdict(all),
  ].join('\n\n')
}

function rowText({finder, part, files, measured: {all}}: Row): string {
  const planted = all.right + all.missed
  const tempting = files.filter(file => file.planted.length === 0).length
  const shares = [precisionOf(all), recallOf(all), f1Of(all)].map(percent)
  return `| ${[finder, part, planted, tempting, all.right, all.wrong, ...shares].join(' | ')} |`
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`
}

/** By template: what is missed and what is taken for something else is to be seen, not only counted. */
function faultsOf({finder, part, measured: {missedTemplates, wrongTemplates}}: Row): string[] {
  return [
    ...faults(`Missed by ${finder}, ${part}`, missedTemplates),
    ...faults(`False alarms of ${finder}, ${part}`, wrongTemplates),
  ]
}

function faults(title: string, templates: ReadonlyMap<string, number>): string[] {
  if (templates.size === 0) return []
  const worstFirst = [...templates].sort(([, a], [, b]) => b - a)
  return [`${title}: ${worstFirst.map(([name, count]) => `${name} ${count}`).join(', ')}.`]
}

function missing(all: readonly Row[]): readonly Row[] {
  return all.filter(({hasTarget, measured}) => hasTarget && (f1Of(measured.all) ?? 0) < TARGET_F1)
}

function verdict(all: readonly Row[]): string {
  const missed = missing(all).map(({finder, part}) => `${finder}, ${part}`)
  const target = `The target is an F1 of ${percent(TARGET_F1)} on each part`
  return missed.length === 0 ? `${target}: reached.` : `${target}: missed by ${missed.join('; ')}.`
}

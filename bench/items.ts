/**
 * Times items: work of no length in this process, files written by the command, and programs against `xargs -P`.
 * `npm run bench:items` writes its section of RESULTS.md.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {eachInProcess} from './items/in-process.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {lastWordsIn, type Measurement, measure} from './steps/measure.ts'

const ROUNDS = 5
const ITEMS = 10_000
const PROGRAMS = 1_000
const PARALLEL = 2
const CAP_SECONDS = 300
const MEBIBYTE = 1_048_576

const bin = join(import.meta.dirname, '..', 'bin', 'sortie.cjs')
const folder = mkdtempSync(join(tmpdir(), 'sortie-bench-items-'))
const facts = machineFacts(folder)

const numbers = (count: number): string => JSON.stringify(Array.from({length: count}, (_, index) => index))
const mission = (name: string, steps: string): string => `version: "1.0"\nname: ${name}\nsteps:\n${steps}`
const create = 'type: create_file, with: {path: out.txt, content: "${{ item }}"}'

const missions: {readonly [name: string]: string} = {
  few: mission('few', `  - {id: all, foreach: ${numbers(ITEMS / 10)}, ${create}}\n`),
  many: mission('many', `  - {id: all, foreach: ${numbers(ITEMS)}, ${create}}\n`),
  programs: mission('programs', `  - {id: all, foreach: ${numbers(PROGRAMS)}, run: ":"}\n`),
  steps: mission('steps', Array.from({length: PROGRAMS}, (_, index) => `  - {id: s${index}, run: ":"}\n`).join('')),
}

interface Row {
  readonly what: string
  readonly count: number
  readonly runs: Measurement[]
}

const command = (name: string) => ({
  program: process.execPath,
  args: [bin, 'run', `${name}.yaml`, '-q', '-j', String(PARALLEL)],
  env: {},
})
const xargs = {program: '/bin/sh', args: ['-c', `seq ${PROGRAMS} | xargs -P ${PARALLEL} -n 1 /bin/sh -c :`], env: {}}
const rows: readonly (Row & {readonly ran: typeof xargs})[] = [
  {what: `${shown(ITEMS / 10)} items that write a file`, count: ITEMS / 10, runs: [], ran: command('few')},
  {what: `${shown(ITEMS)} items that write a file`, count: ITEMS, runs: [], ran: command('many')},
  {what: `${shown(PROGRAMS)} items that run \`:\` in a shell`, count: PROGRAMS, runs: [], ran: command('programs')},
  {what: 'the same as steps', count: PROGRAMS, runs: [], ran: command('steps')},
  {what: `the same, \`xargs -P ${PARALLEL}\``, count: PROGRAMS, runs: [], ran: xargs},
]

try {
  const inProcess = await eachInProcess([ITEMS / 10, ITEMS], ROUNDS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, {runs, ran}] of rows.entries()) runs.push(measured(ran, join(folder, `${round}-${place}`)))
  }
  const report = reportOn(inProcess)
  process.stdout.write(`${report}\n`)
  writeSection('items', report)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function measured(ran: typeof xargs, directory: string): Measurement {
  mkdirSync(join(directory, '.sortie'), {recursive: true})
  for (const [name, text] of Object.entries(missions)) writeFileSync(join(directory, `${name}.yaml`), text)
  const outputPath = join(directory, 'printed')
  const measurement = measure(ran, {directory, capSeconds: CAP_SECONDS, outputPath})
  if (measurement.exitCode !== 0) throw new Error(`${ran.args.join(' ')}: ${lastWordsIn(outputPath)}`)
  return measurement
}

function reportOn(inProcess: Awaited<ReturnType<typeof eachInProcess>>): string {
  return [
    '## Items',
    '',
    `\`npm run bench:items\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    `- ${ROUNDS} rounds in turns, ${PARALLEL} at once; wall times are medians, lowest-highest`,
    '',
    'Work of no length, `each` over the loop and a real database, 8 at once, in one process:',
    '',
    '| items | µs an item | µs an item that was done before | memory beyond that of one item |',
    '| --- | --- | --- | --- |',
    ...inProcess.map(({items, firstMs, againMs, grownBytes}) => {
      return `| ${shown(items)} | ${perItem(firstMs, items)} | ${perItem(againMs, items)} | ${mebibytes(grownBytes)} |`
    }),
    '',
    'The real command, and what one would use without it:',
    '',
    '| what | wall, s | ms each | CPU, s | largest process |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({what, count, runs}) => {
      const walls = runs.map(({wallSeconds}) => wallSeconds)
      const cpu = median(runs.map(({cpuSeconds}) => cpuSeconds)).toFixed(1)
      const each = ((median(walls) * 1_000) / count).toFixed(2)
      const largest = mebibytes(median(runs.map(({largestBytes}) => largestBytes)))
      return `| ${what} | **${median(walls).toFixed(2)}** ${range(walls)} | ${each} | ${cpu} | ${largest} |`
    }),
  ].join('\n')
}

function perItem(timesMs: readonly number[], items: number): string {
  return `**${((median(timesMs) * 1_000) / items).toFixed(0)}**`
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`
}

function mebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(0)} MiB`
}

function shown(count: number): string {
  return count.toLocaleString('en-US')
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

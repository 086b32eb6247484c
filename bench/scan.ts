/**
 * Times a scan of two generated trees, for the first time and again with nothing changed, beside ripgrep, git grep and a
 * bare scanner in Node that look for the same. `npm run bench:scan` writes its section of RESULTS.md.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {inspectorOf} from '../scan/inspectors.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {type CorpusSize, corpusPattern, marksPattern, writeCorpus} from './scan/corpus.ts'
import {type Measurement, measure} from './steps/measure.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 9)
/** What was written less than two seconds ago is read again: these are older. */
const SETTLE_MS = 2_500
const MIB = 1024 * 1024

const corpora: readonly CorpusSize[] = [
  {files: 18_000, bytes: 190_000_000},
  {files: 1_517, bytes: 4_000_000},
]

const command = join(import.meta.dirname, '..', 'bin', 'sortie.cjs')
const bare = join(import.meta.dirname, 'scan', 'bare-node.cjs')
const home = mkdtempSync(join(tmpdir(), 'sortie-bench-scan-'))
const fresh = join(home, 'fresh')

interface Contender {
  readonly name: string
  /** Before each round, untimed. */
  prepare?(): void
  readonly program: string
  readonly args: readonly string[]
}

const facts = machineFacts(home)
try {
  const contenders = await contendersHere()
  const sections: string[] = []
  for (const corpus of corpora) sections.push(await compare(corpus, contenders))
  const report = reportOn(sections, contenders)
  process.stdout.write(`${report}\n`)
  writeSection('scan', report)
} finally {
  rmSync(home, {recursive: true, force: true})
}

/** Those that are installed; `secrets` joins as soon as somebody looks for them. */
async function contendersHere(): Promise<readonly Contender[]> {
  const kinds = (await isKnown('secrets')) ? ['todos', 'secrets'] : ['todos']
  const peers = [
    {name: 'ripgrep', program: 'rg', args: ['--count', '--regexp', corpusPattern]},
    {name: 'git grep', program: 'git', args: ['grep', '--count', '--extended-regexp', '-e', corpusPattern]},
    {name: 'git grep, marks alone', program: 'git', args: ['grep', '--count', '--extended-regexp', '-e', marksPattern]},
    {name: 'bare Node, one thread', program: process.execPath, args: [bare, corpusPattern, '1']},
    {name: 'bare Node, two threads', program: process.execPath, args: [bare, corpusPattern, '2']},
  ].filter(({program}) => isInstalled(program))
  const clear = () => rmSync(fresh, {recursive: true, force: true})
  return [
    ...peers,
    {name: 'sortie, a mission that scans nothing', ...sortie('nothing', join(home, 'nothing'))},
    ...[['todos'], kinds]
      .filter((own, index) => index === 0 || own.length > 1)
      .flatMap(own => {
        const name = own.join('-')
        const what = `sortie, ${own.join(' and ')}`
        return [
          {name: `${what}, the first time`, prepare: clear, ...sortie(name, fresh)},
          {name: `${what}, nothing changed`, ...sortie(name, join(home, `state-${name}`))},
        ]
      }),
  ]
}

async function isKnown(kind: string): Promise<boolean> {
  try {
    await inspectorOf(kind)
    return true
  } catch {
    return false
  }
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

function sortie(mission: string, stateDir: string): Pick<Contender, 'program' | 'args'> {
  const args = [command, 'run', join('.bench', `${mission}.yaml`), '--quiet', '--state-dir', stateDir]
  return {program: process.execPath, args}
}

async function compare(corpus: CorpusSize, contenders: readonly Contender[]): Promise<string> {
  const folder = join(home, `corpus-${corpus.files}`)
  writeCorpus(folder, corpus)
  writeMissions(folder)
  await delay(SETTLE_MS)
  const results = new Map(contenders.map(({name}): [string, Measurement[]] => [name, []]))
  // The first round fills the page cache and the memory of scans; it does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const measured = runOnce(contender, folder)
      if (round > 0) results.get(contender.name)?.push(measured)
    }
  }
  for (const {args} of contenders)
    rmSync(args.at(-1)?.startsWith(home) ? (args.at(-1) ?? '') : fresh, {recursive: true, force: true})
  rmSync(folder, {recursive: true})
  return table(corpus, results)
}

function writeMissions(folder: string): void {
  const own = join(folder, '.bench')
  mkdirSync(own)
  const mission = (name: string, step: string) =>
    writeFileSync(join(own, `${name}.yaml`), `version: "1.0"\nname: ${name}\nsteps:\n  - {id: scan, ${step}}\n`)
  mission('nothing', 'type: create_file, with: {path: .bench/written, content: x}')
  mission('todos', 'type: scan, with: {kinds: [todos]}')
  mission('todos-secrets', 'type: scan, with: {kinds: [todos, secrets]}')
}

function runOnce({name, prepare, program, args}: Contender, directory: string): Measurement {
  prepare?.()
  const outputPath = join(home, 'printed.txt')
  const measured = measure({program, args, env: {}}, {directory, capSeconds: 120, outputPath})
  if (measured.exitCode !== 0 || measured.cut) throw new Error(`"${name}" ended with ${measured.exitCode}`)
  return measured
}

function table({files, bytes}: CorpusSize, results: ReadonlyMap<string, readonly Measurement[]>): string {
  const ripgrep = results.get('ripgrep')
  const floor = ripgrep === undefined ? null : middle(ripgrep.map(({wallSeconds}) => wallSeconds))
  return [
    `${files.toLocaleString('en')} files, ${(bytes / 1_000_000).toFixed(0)} MB:`,
    '',
    '| | wall, s: median, lowest-highest | x ripgrep | CPU, s: median | largest process, MiB |',
    '| --- | --- | --- | --- | --- |',
    ...[...results].map(([name, measured]) => {
      const wall = measured.map(({wallSeconds}) => wallSeconds)
      const cpu = middle(measured.map(({cpuSeconds}) => cpuSeconds))
      const memory = Math.max(...measured.map(({largestBytes}) => largestBytes)) / MIB
      const ratio = floor === null ? '' : (middle(wall) / floor).toFixed(1)
      const range = `${Math.min(...wall).toFixed(2)}-${Math.max(...wall).toFixed(2)}`
      return `| ${name} | **${middle(wall).toFixed(2)}** ${range} | ${ratio} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`
    }),
  ].join('\n')
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function reportOn(sections: readonly string[], contenders: readonly Contender[]): string {
  const absent = ['ripgrep', 'git grep'].filter(peer => !contenders.some(({name}) => name === peer))
  return [
    '## Scanning',
    '',
    `\`npm run bench:scan\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    `- ${ROUNDS} rounds in turns, files in the page cache; whole commands, from their start to their end`,
    '- the others count lines with one of nine marks or nine shapes of secrets, by one expression; Sortie finds what its kinds find, in comments alone for marks, with line, text and fingerprint of each, and writes it down',
    ...absent.map(peer => `- not installed, and so not measured: ${peer}`),
    '',
    sections.join('\n\n'),
  ].join('\n')
}

/**
 * Times a step with a cache and 2,000 inputs: read for the first time, unchanged, and with one file changed; beside what
 * make and ninja take to see that nothing is to be done, and what it takes to hash the files.
 * `npm run bench:cache` writes its section of RESULTS.md.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {type Measurement, measure} from './steps/measure.ts'

const FILES = 2_000
const FILES_IN_A_FOLDER = 100
const FILE_BYTES = 4_096
const ROUNDS = 11
/** A file that changed less than two seconds ago is read again: these are older. */
const SETTLE_MS = 2_500

const command = join(import.meta.dirname, '..', 'bin', 'sortie.cjs')
const folder = mkdtempSync(join(tmpdir(), 'sortie-bench-cache-'))
const source = (number: number) => join('src', String(Math.floor(number / FILES_IN_A_FOLDER)), `${number}.txt`)

interface Contender {
  readonly name: string
  /** Before each round, untimed. */
  prepare?(round: number): void
  readonly program: string
  readonly args: readonly string[]
}

const sortie = (mission: string): Pick<Contender, 'program' | 'args'> => ({
  program: process.execPath,
  args: [command, 'run', mission, '-q'],
})

const contenders: readonly Contender[] = [
  {name: 'sortie, the step has no cache', ...sortie('plain.yaml')},
  {name: 'sortie, nothing has changed', ...sortie('cached.yaml')},
  {
    name: 'sortie, one file changed',
    prepare: round => writeFileSync(join(folder, source(round)), `${round} changed at ${process.hrtime.bigint()}`),
    ...sortie('changed.yaml'),
  },
  {
    name: 'sortie, the first time',
    prepare: () => rmSync(join(folder, 'fresh'), {recursive: true, force: true}),
    program: process.execPath,
    args: [command, 'run', 'cached.yaml', '-q', '--state-dir', 'fresh'],
  },
  {name: 'make, nothing to do', program: 'make', args: ['-s']},
  {name: 'ninja, nothing to do', program: 'ninja', args: ['--quiet']},
  {name: 'sha256sum of all files', program: 'sh', args: ['-c', 'find src -type f -print0 | xargs -0 sha256sum']},
]

const facts = machineFacts(tmpdir())
try {
  writeWorkspace()
  await delay(SETTLE_MS)
  const results = new Map(contenders.map(({name}): [string, Measurement[]] => [name, []]))
  // The first round reads what the others know; it does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const measured = runOnce(contender, round)
      if (round > 0) results.get(contender.name)?.push(measured)
    }
  }
  const report = reportOn(results)
  process.stdout.write(`${report}\n`)
  writeSection('cache', report)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function writeWorkspace(): void {
  const paths = Array.from({length: FILES}, (_, number) => source(number))
  for (let number = 0; number < FILES; number += FILES_IN_A_FOLDER) {
    mkdirSync(join(folder, 'src', String(number / FILES_IN_A_FOLDER)), {recursive: true})
  }
  for (const [number, path] of paths.entries())
    writeFileSync(join(folder, path), `${number} `.repeat(FILE_BYTES).slice(0, FILE_BYTES))
  const mission = (name: string, cache: string) =>
    `version: "1.0"\nname: ${name}\nsteps:\n  - {id: pack, run: "cat src/*/*.txt > ${name}.out"${cache}}\n`
  const cache = (name: string) => `, cache: {inputs: ["src/**"], outputs: [${name}.out]}`
  for (const name of ['cached', 'changed']) writeFileSync(join(folder, `${name}.yaml`), mission(name, cache(name)))
  writeFileSync(join(folder, 'plain.yaml'), mission('plain', ''))
  writeFileSync(join(folder, 'Makefile'), 'made.out: $(wildcard src/*/*.txt)\n\tcat $^ > $@\n')
  writeFileSync(
    join(folder, 'build.ninja'),
    `rule pack\n  command = cat $in > $out\nbuild ninja.out: pack ${paths.join(' ')}\n`,
  )
  writeFileSync(join(folder, '.gitignore'), '*.out\nfresh\n.ninja*\n')
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd: folder, stdio: 'ignore'})
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'bench')
}

function runOnce({name, prepare, program, args}: Contender, round: number): Measurement {
  prepare?.(round)
  const measured = measure(
    {program, args, env: {}},
    {directory: folder, capSeconds: 60, outputPath: join(folder, 'printed.out')},
  )
  if (measured.exitCode !== 0 || measured.cut) throw new Error(`"${name}" ended with ${measured.exitCode}`)
  return measured
}

function reportOn(results: ReadonlyMap<string, readonly Measurement[]>): string {
  return [
    '## A step with a cache',
    '',
    `\`npm run bench:cache\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    `- ${FILES} inputs of ${FILE_BYTES} bytes in a git repository, one output; ${ROUNDS} rounds in turns`,
    '- whole commands, from their start to their end; make and ninja look at times, sortie at size, times and number of each file, and reads those that differ',
    '',
    '| | wall, ms: median, lowest-highest | CPU, ms: median |',
    '| --- | --- | --- |',
    ...[...results].map(([name, measured]) => `| ${name} | ${row(measured)} |`),
  ].join('\n')
}

function row(measured: readonly Measurement[]): string {
  const wall = measured.map(({wallSeconds}) => wallSeconds * 1_000).sort((one, other) => one - other)
  const cpu = measured.map(({cpuSeconds}) => cpuSeconds * 1_000).sort((one, other) => one - other)
  const at = (values: readonly number[], place: number) => (values[place] ?? 0).toFixed(0)
  const middle = Math.floor(wall.length / 2)
  return `**${at(wall, middle)}** ${at(wall, 0)}-${at(wall, wall.length - 1)} | ${at(cpu, middle)}`
}

/**
 * Looks for secrets beside secretlint: `npm run bench:secrets` builds first, and writes its section of RESULTS.md.
 * secretlint's command line comes from bench/install-peers.sh. Linux, with Python 3.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {ourSecrets, secretlint} from '../tests/scan/truth/finders.ts'
import type {FindIn, Hit} from '../tests/scan/truth/measure.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {type Planted, type SmallCorpus, writeSmallCorpus} from './secrets/corpus.ts'
import {peerModules, peerVersion} from './steps/locate.ts'
import {type Measurement, measure} from './steps/measure.ts'
import {spreadOf} from './steps/results.ts'
import type {Command} from './steps/tool.ts'
import {SORTIE} from './steps/tools/sortie.ts'

const ROUNDS = 3
const CAP_SECONDS = 120
/** TARGETS. */
const TIMES_FASTER = 50
const MISSION = 'look.yaml'
const PEER = 'secretlint'
const PRESET = '@secretlint/secretlint-rule-preset-recommend'

if (peerVersion(PEER) === null) throw new Error('secretlint is not here: sh bench/install-peers.sh')
const scratch = mkdtempSync(join(tmpdir(), 'sortie-bench-secrets-'))
try {
  const facts = machineFacts(scratch)
  const directory = join(scratch, 'corpus')
  mkdirSync(directory)
  const corpus = writeSmallCorpus(directory)
  // Beside the corpus, so that nobody looks into them.
  writeFileSync(join(directory, MISSION), mission())
  writeFileSync(join(directory, '.secretlintrc.json'), JSON.stringify({rules: [{id: PRESET}]}))
  const report = reportOn(facts, corpus, {
    commands: timeCommands(directory),
    found: foundByCommands(directory, corpus),
    inProcess: await timeInProcess(directory, corpus),
  })
  process.stdout.write(`${report}\n`)
  writeSection('secrets', report)
} finally {
  rmSync(scratch, {recursive: true, force: true})
}

function mission(): string {
  return 'version: "1.0"\nname: look\nsteps:\n  - id: look\n    type: scan\n    with: {kinds: [secrets]}\n'
}

interface Contender {
  readonly name: string
  readonly command: Command
  /** What an earlier run left is removed first. */
  readonly isCold: boolean
}

function contenders(): readonly Contender[] {
  const run = ['run', MISSION, '--reporter', 'quiet']
  return [
    {name: 'sortie', command: {program: process.execPath, args: [SORTIE, ...run]}, isCold: true},
    {
      name: 'sortie, nothing changed since',
      command: {program: process.execPath, args: [SORTIE, ...run]},
      isCold: false,
    },
    {name: 'secretlint', command: secretlintCommand('stylish'), isCold: true},
  ]
}

/** Its patterns leave out names that begin with a dot unless they are asked for. */
function secretlintCommand(format: string): Command {
  const program = join(peerModules(PEER), '.bin', 'secretlint')
  const patterns = ['**/*', '**/.*', '**/.*/**/*']
  return {program, args: ['--format', format, ...patterns], env: {NODE_PATH: peerModules(PEER)}}
}

function timeCommands(directory: string): ReadonlyMap<string, readonly Measurement[]> {
  const measured = new Map<string, Measurement[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const {name, command, isCold} of contenders()) {
      if (isCold) rmSync(join(directory, '.sortie'), {recursive: true, force: true})
      const setting = {directory, capSeconds: CAP_SECONDS, outputPath: join(scratch, 'printed')}
      measured.set(name, [...(measured.get(name) ?? []), measure(command, setting)])
    }
  }
  return measured
}

interface Found {
  readonly sortie: Recall
  readonly secretlint: Recall
}
interface Recall {
  readonly right: number
  readonly wrong: number
}

/** What the commands print, against what was planted. */
function foundByCommands(directory: string, corpus: SmallCorpus): Found {
  const outputPath = join(scratch, 'printed')
  const setting = {directory, capSeconds: CAP_SECONDS, outputPath}
  measure({program: process.execPath, args: [SORTIE, 'run', MISSION, '--reporter', 'json']}, setting)
  const ours = recallOf(sortieFindings(readFileSync(outputPath, 'utf8')), corpus.planted)
  measure(secretlintCommand('json'), setting)
  return {
    sortie: ours,
    secretlint: recallOf(secretlintFindings(readFileSync(outputPath, 'utf8'), directory), corpus.planted),
  }
}

interface Finding {
  readonly path: string
  readonly line: number
  readonly endLine: number
}

function recallOf(findings: readonly Finding[], planted: readonly Planted[]): Recall {
  const touches = (finding: Finding, one: Planted) =>
    finding.path === one.path && finding.line <= one.to && finding.endLine >= one.from
  return {
    right: planted.filter(one => findings.some(finding => touches(finding, one))).length,
    wrong: findings.filter(finding => !planted.some(one => touches(finding, one))).length,
  }
}

interface SortieEvent {
  readonly type?: string
  readonly output?: {readonly findings?: readonly {path: string; start_line: number; end_line: number}[]}
}

function sortieFindings(printed: string): Finding[] {
  const events: SortieEvent[] = printed
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
  const findings = events.find(({type}) => type === 'step.succeeded')?.output?.findings ?? []
  return findings.map(({path, start_line, end_line}) => ({path, line: start_line, endLine: end_line}))
}

interface SecretlintFile {
  readonly filePath: string
  readonly messages: readonly {loc: {start: {line: number}; end: {line: number}}}[]
}

function secretlintFindings(printed: string, directory: string): Finding[] {
  const files: readonly SecretlintFile[] = JSON.parse(printed.slice(printed.indexOf('[')))
  return files.flatMap(({filePath, messages}) =>
    messages.map(({loc}) => ({
      path: relative(directory, filePath),
      line: loc.start.line,
      endLine: loc.end.line,
    })),
  )
}

interface InProcess {
  readonly ours: readonly number[]
  readonly secretlint: readonly number[]
}

/** All files in memory, each looked into once: what the rules cost, without reading and starting. Microseconds of the processor. */
async function timeInProcess(directory: string, corpus: SmallCorpus): Promise<InProcess> {
  const paths = [...new Set(corpus.planted.map(({path}) => path))]
  const files = paths.map(path => ({
    template: path,
    rule: null,
    path,
    text: readFileSync(join(directory, path), 'utf8'),
    planted: [],
  }))
  const timed = async (find: FindIn): Promise<number> => {
    const hits: (readonly Hit[])[] = []
    const before = process.cpuUsage()
    for (const file of files) hits.push(await find(file))
    const {user, system} = process.cpuUsage(before)
    return (user + system) / files.length
  }
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(ourSecrets))
    theirs.push(await timed(secretlint))
  }
  return {ours, secretlint: theirs}
}

interface Results {
  readonly commands: ReadonlyMap<string, readonly Measurement[]>
  readonly found: Found
  readonly inProcess: InProcess
}

function reportOn(facts: readonly string[], corpus: SmallCorpus, {commands, found, inProcess}: Results): string {
  const wall = (name: string) => spreadOf((commands.get(name) ?? []).map(({wallSeconds}) => wallSeconds))
  const cpu = (name: string) => spreadOf((commands.get(name) ?? []).map(({cpuSeconds}) => cpuSeconds))
  const timesFaster = wall('secretlint').median / wall('sortie').median
  const timesLessCpu = cpu('secretlint').median / cpu('sortie').median
  const row = (name: string, recall: Recall | null) => {
    const {median, min, max} = wall(name)
    const seconds = `**${median.toFixed(3)}** (${min.toFixed(3)}-${max.toFixed(3)})`
    const share = recall === null ? 'the same' : `${recall.right} of ${corpus.planted.length}`
    return `| ${name} | ${seconds} | ${cpu(name).median.toFixed(3)} | ${share} | ${recall === null ? 'the same' : recall.wrong} |`
  }
  const perFile = (values: readonly number[]) => spreadOf(values).median.toFixed(0)
  return [
    '## Secrets: beside secretlint',
    `\`npm run bench:secrets\`, commit ${commitMeasured()}. ${corpus.files} files, ${(corpus.bytes / 1e6).toFixed(1)} MB: code, settings and prose made from seeds, ${corpus.planted.length} secrets in every tenth file, ` +
      'tempting text in another tenth (bench/secrets/corpus.ts, from the templates of the labelled corpus).',
    facts.map(fact => `- ${fact}`).join('\n'),
    `${ROUNDS} rounds in turns; the whole command from its start to its end, median (lowest-highest).`,
    [
      '| | wall, s | CPU, s | found of what was planted | false alarms |',
      '| --- | --- | --- | --- | --- |',
      row('sortie', found.sortie),
      row('sortie, nothing changed since', null),
      row(`secretlint`, found.secretlint),
    ].join('\n'),
    `**${timesFaster.toFixed(0)} times faster** than secretlint ${peerVersion(PEER)} with its recommended rules; by CPU time, in which other work on the machine shows less, ${timesLessCpu.toFixed(0)} times. ` +
      `The target is ${TIMES_FASTER} times: ${verdictOn([timesFaster, timesLessCpu])}. ` +
      `Recall at least as high: ${found.sortie.right >= found.secretlint.right ? 'yes' : 'no'}.`,
    `In process, CPU time per file that holds a secret (median of ${ROUNDS}): our rules ${perFile(inProcess.ours)} µs, secretlint's recommended rules ${perFile(inProcess.secretlint)} µs. ` +
      'Most of what the commands differ in is what they do besides.',
  ].join('\n\n')
}

/** One ratio above the target and one below it say something about the moment, not about the command. */
function verdictOn(ratios: readonly number[]): string {
  const reached = ratios.filter(ratio => ratio >= TIMES_FASTER).length
  if (reached === ratios.length) return 'reached'
  return reached === 0 ? 'missed' : 'at its edge, reached by one of the two'
}

/**
 * Times missions of steps beside other tools that run commands: `npm run bench:steps`.
 *
 * Builds first, prints tables, and rewrites the section "steps" of bench/RESULTS.md. A part of it leaves RESULTS.md as
 * it is: --quick for small sizes, in a minute; --tools A,B for these alone; --rounds N for at most so many runs of each.
 * Peers come from bench/install-peers.sh.
 * Linux, with Python 3; nothing else should run on the machine meanwhile.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {compare, type Measured, type Scene} from './steps/compare.ts'
import {type EngineMemory, engineMemory} from './steps/engine-memory.ts'
import {type Resumption, resumeHalf} from './steps/interrupted.ts'
import {type Row, secondsIn, spreadOf} from './steps/results.ts'
import type {Patience} from './steps/rounds.ts'
import {startUpColumns, startUpRow} from './steps/start-up.ts'
import {cpuTable, faultList, ownTable, timeTable, verdictTable} from './steps/table.ts'
import {type Findings, judge, type Resumed, type Verdict} from './steps/targets.ts'
import {tools} from './steps/tools/index.ts'
import {chain, independent, layered, type Workload} from './steps/workloads.ts'

interface Item {
  readonly workload: Workload
  readonly patience: Patience
  readonly withRepeat: boolean
}

interface Programme {
  readonly items: readonly Item[]
  readonly startUpRounds: number
  /** Killed at half and resumed, so many times. */
  readonly interrupted: {readonly workload: Workload; readonly times: number}
  readonly remembered: readonly Workload[]
}

const full: Programme = {
  startUpRounds: 25,
  items: [
    {workload: independent(1), patience: {rounds: 15, secondsEach: 15}, withRepeat: true},
    {workload: independent(100), patience: {rounds: 9, secondsEach: 12}, withRepeat: true},
    {workload: layered(100), patience: {rounds: 7, secondsEach: 8}, withRepeat: false},
    {workload: chain(50), patience: {rounds: 7, secondsEach: 8}, withRepeat: false},
    {workload: independent(1_000), patience: {rounds: 7, secondsEach: 20}, withRepeat: true},
    {workload: layered(1_000), patience: {rounds: 5, secondsEach: 20}, withRepeat: false},
    {workload: chain(1_000), patience: {rounds: 5, secondsEach: 20}, withRepeat: false},
    {workload: independent(10_000), patience: {rounds: 3, secondsEach: 90}, withRepeat: true},
  ],
  interrupted: {workload: independent(1_000), times: 5},
  remembered: [independent(1_000), independent(10_000)],
}

const quick: Programme = {
  startUpRounds: 5,
  items: [
    {workload: independent(1), patience: {rounds: 3, secondsEach: 2}, withRepeat: true},
    {workload: independent(20), patience: {rounds: 2, secondsEach: 2}, withRepeat: true},
    {workload: layered(20), patience: {rounds: 2, secondsEach: 2}, withRepeat: false},
    {workload: chain(10), patience: {rounds: 2, secondsEach: 2}, withRepeat: false},
  ],
  interrupted: {workload: independent(100), times: 1},
  remembered: [independent(100)],
}

const PARALLEL = 2

const {values: flags} = parseArgs({
  options: {quick: {type: 'boolean'}, tools: {type: 'string'}, rounds: {type: 'string'}},
})
const root = join(import.meta.dirname, '..')
const directory = mkdtempSync(join(tmpdir(), 'sortie-bench-'))
try {
  execFileSync(process.execPath, ['build.mjs'], {cwd: root, stdio: 'inherit'})
  const programme = shortened(flags.quick === true ? quick : full, Number(flags.rounds ?? Number.POSITIVE_INFINITY))
  const wanted = flags.tools?.split(',')
  const scene: Scene = {
    tools: tools.filter(({name}) => wanted === undefined || wanted.includes(name)),
    directory,
    parallel: PARALLEL,
    capSeconds: 60,
  }
  const facts = machineFacts(directory)
  const outcome = await carryOut(programme, scene)
  // Small sizes leave most targets without figures: those are not listed.
  const verdicts = judge(outcome).filter(({reached}) => flags.quick !== true || reached !== null)
  const report = describe(outcome, {scene, facts, verdicts})
  process.stdout.write(`${report}\n`)
  if (Object.keys(flags).length === 0) writeSection('steps', report)
} finally {
  rmSync(directory, {recursive: true, force: true})
}

function shortened(programme: Programme, most: number): Programme {
  const {items, startUpRounds, interrupted} = programme
  return {
    ...programme,
    startUpRounds: Math.min(startUpRounds, most),
    items: items.map(({patience, ...item}) => ({
      ...item,
      patience: {...patience, rounds: Math.min(patience.rounds, most)},
    })),
    interrupted: {...interrupted, times: Math.min(interrupted.times, most)},
  }
}

interface Outcome extends Findings {
  readonly startUp: Row
  readonly work: readonly Row[]
}

async function carryOut(programme: Programme, scene: Scene): Promise<Outcome> {
  const startUp = startUpRow(scene.directory, {rounds: programme.startUpRounds, secondsEach: 60})
  const measured: Measured[] = []
  for (const {workload, ...how} of programme.items) {
    process.stderr.write(`${workload.name}\n`)
    measured.push({workload, rows: compare(workload, {scene, ...how}, measured)})
  }
  const work = measured.flatMap(({rows}) => rows)
  const resumptions = await resumptionsOf(programme, scene, work)
  const memories = new Map<string, EngineMemory>()
  for (const workload of programme.remembered) memories.set(workload.name, await engineMemory(workload, scene))
  return {rows: [startUp, ...work], startUp, work, resumptions, memories}
}

async function resumptionsOf(
  {interrupted: {workload, times}}: Programme,
  scene: Scene,
  rows: readonly Row[],
): Promise<Map<string, Resumed>> {
  process.stderr.write(`${workload.name}, killed at half\n`)
  const wholeSeconds = secondsIn(rows, workload.name, 'sortie')
  const found: Resumption[] = []
  for (let time = 0; time < times; time++) {
    const resumption = await resumeHalf(workload, scene)
    if ('unfit' in resumption) process.stderr.write(`killed at half: ${resumption.unfit}\n`)
    else found.push(resumption)
  }
  if (wholeSeconds === null || found.length < times) return new Map()
  const resumed = {
    timesOtherHalf: spreadOf(found.map(({wallSeconds, shareLeft}) => wallSeconds / (wholeSeconds * shareLeft))),
    wallSeconds: spreadOf(found.map(({wallSeconds}) => wallSeconds)),
    ranTwice: found.map(({ranTwice}) => ranTwice),
  }
  return new Map([[workload.name, resumed]])
}

interface Frame {
  readonly scene: Scene
  readonly facts: readonly string[]
  readonly verdicts: readonly Verdict[]
}

function describe(outcome: Outcome, {scene, facts, verdicts}: Frame): string {
  const columns = scene.tools.map(({name}) => name)
  const versions = scene.tools.map(tool => `${tool.name} ${tool.version() ?? 'not here'}`)
  return [
    '## Steps\n',
    `\`npm run bench:steps\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}\n`,
    ...facts.map(fact => `- ${fact}`),
    `- ${versions.join(', ')}`,
    `- a step is one \`/bin/sh -c\` that appends a line; ${PARALLEL} at once; every line is checked after every run`,
    `- tools take turns; a run is cut off after ${scene.capSeconds} s; daemons, telemetry and remote caches are off`,
    '- Sortie with its defaults: every event durable before it is shown, one line per step',
    '- floors start the same steps and do nothing else: no record, no limit, no cleaning up\n',
    `### Targets\n\n${verdictTable(verdicts)}\n`,
    `### Wall time in seconds: median, lowest-highest, runs\n\n${timeTable(columns, outcome.work)}\n`,
    `${timeTable(startUpColumns, [outcome.startUp])}\n`,
    `### CPU time in seconds, user and system, of all processes: median\n\n${cpuTable(columns, outcome.work)}\n`,
    `### Resuming and memory\n\n${ownTable(outcome)}\n`,
    faultList(outcome.work),
  ].join('\n')
}

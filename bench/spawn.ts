/**
 * Times starting programs from this process and through the helper, two at once, while this process holds nothing or
 * 250 MB more. The four take turns. `npm run bench:spawn` writes its section of RESULTS.md.
 */
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createDirectSpawner} from '../engine/run/direct-spawner.ts'
import {createRemoteSpawner} from '../engine/run/remote-spawner.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'

const PROGRAMS = 1_000
const PARALLEL = 2
const ROUNDS = 5
const HELD_MEGABYTES = 250
/** TARGETS: the same work while memory is held takes at most a quarter longer. */
const MOST_TIMES_SLOWER = 1.25

const helperPath = join(import.meta.dirname, '..', 'dist', 'spawner.cjs')
const env: {readonly [name: string]: string} = JSON.parse(JSON.stringify(process.env))
const facts = machineFacts(tmpdir())

interface Way {
  readonly name: 'direct' | 'through the helper'
  readonly spawner: Spawner
}
interface Rates {
  readonly free: number[]
  readonly holding: number[]
}

const helper = createRemoteSpawner({
  helperPath,
  env,
  onLost(fault) {
    throw fault
  },
})
// Before any memory is held, as in a run.
await helper.ready()
const ways: readonly Way[] = [
  {name: 'direct', spawner: createDirectSpawner()},
  {name: 'through the helper', spawner: helper},
]
const rates: {readonly [name in Way['name']]: Rates} = {
  direct: {free: [], holding: []},
  'through the helper': {free: [], holding: []},
}
for (let round = 0; round < ROUNDS; round++) {
  for (const {name, spawner} of ways) rates[name].free.push(await startsPerSecond(spawner))
  for (const {name, spawner} of ways) rates[name].holding.push(await whileHolding(() => startsPerSecond(spawner)))
}
helper.close()

const report = reportOn(rates)
process.stdout.write(`${report}\n`)
writeSection('spawn', report)

/** The memory is let go of afterwards: each measurement of a round begins from the same state. */
async function whileHolding<T>(work: () => Promise<T>): Promise<T> {
  // Written to, so that there are pages to copy.
  const held = Array.from({length: HELD_MEGABYTES}, () => Buffer.alloc(1_000_000, 1))
  const result = await work()
  held.length = 0
  return result
}

async function startsPerSecond(spawner: Spawner): Promise<number> {
  const beganAtMs = performance.now()
  let begun = 0
  const lane = async () => {
    while (begun < PROGRAMS) {
      const marker = `bench/step-${++begun}/1/`
      const child = await spawner.start({
        program: '/bin/sh',
        args: ['-c', ':'],
        cwd: '/',
        env: {...env, SORTIE_PROCESS: marker},
        stdin: undefined,
        onOutput() {},
      })
      await child.exited
    }
  }
  await Promise.all(Array.from({length: PARALLEL}, lane))
  return (PROGRAMS * 1_000) / (performance.now() - beganAtMs)
}

function reportOn(measured: typeof rates): string {
  const {free, holding} = measured['through the helper']
  const timesSlower = median(free) / median(holding)
  const verdict = timesSlower <= MOST_TIMES_SLOWER ? 'reached' : 'missed'
  return [
    '## Starting programs while the engine holds memory',
    '',
    `\`npm run bench:spawn\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    `- ${PROGRAMS} times \`/bin/sh -c :\`, ${PARALLEL} at once, ${ROUNDS} rounds in turns`,
    '- memory that was let go of is not all given back at once: in later rounds `direct` still pays for it where nothing more is held',
    '',
    '| starts per second: median, lowest-highest | nothing more held | 250 MB more held |',
    '| --- | --- | --- |',
    ...ways.map(({name}) => `| ${name} | ${shown(measured[name].free)} | ${shown(measured[name].holding)} |`),
    '',
    `Target: at most ${MOST_TIMES_SLOWER} x the time while 250 MB are held. Through the helper: ${timesSlower.toFixed(2)} x, ${verdict}.`,
  ].join('\n')
}

function shown(perSecond: readonly number[]): string {
  return `**${median(perSecond).toFixed(0)}** ${Math.min(...perSecond).toFixed(0)}-${Math.max(...perSecond).toFixed(0)}`
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

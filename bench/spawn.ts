/**
 * Times starting programs: `npx tsx bench/spawn.ts [PROGRAMS]`, after `npm run build`.
 * From this process and through the helper, two at a time, while this process holds nothing or 250 MB more. Prints
 * starts per second; compare numbers of one call only.
 */
import {join} from 'node:path'
import {createDirectSpawner} from '../engine/run/direct-spawner.ts'
import {createRemoteSpawner} from '../engine/run/remote-spawner.ts'
import type {Spawner} from '../engine/run/spawner.ts'

const PARALLEL = 2
const HELD_MEGABYTES = [0, 250]
const helperPath = join(import.meta.dirname, '..', 'dist', 'spawner.cjs')

const count = Number(process.argv[2] ?? 1_000)
const env: {readonly [name: string]: string} = JSON.parse(JSON.stringify(process.env))

for (const megabytes of HELD_MEGABYTES) {
  // Written to, so that there are pages to copy.
  const held = Array.from({length: megabytes}, () => Buffer.alloc(1_000_000, 1))
  const remote = createRemoteSpawner({
    helperPath,
    env,
    onLost(fault) {
      throw fault
    },
  })
  await remote.ready()
  for (const [name, spawner] of [
    ['direct', createDirectSpawner()],
    ['through the helper', remote],
  ] as const) {
    const perSecond = await startsPerSecond(spawner)
    process.stdout.write(`${perSecond.toFixed(0).padStart(6)} starts/s  ${held.length} MB more held, ${name}\n`)
  }
  remote.close()
}

async function startsPerSecond(spawner: Spawner): Promise<number> {
  const beganAtMs = performance.now()
  let begun = 0
  const lane = async () => {
    while (begun < count) {
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
  return (count * 1_000) / (performance.now() - beganAtMs)
}

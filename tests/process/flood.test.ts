/** The real command while a step prints far more than fits anywhere: nothing may pile up on the way to the log. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createStage} from './stage.ts'

const FLOOD_BYTES = 200_000_000
const MEGABYTE = 1_000_000

test('200 MB of output leave memory flat, in the engine and in its helper, and are all in the log', {
  timeout: 60_000,
}, async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: flood
config: {max_parallel: 2}
steps:
  - id: calm
    run: ': > ready; while [ ! -e go ]; do sleep 0.02; done'
  - id: flood
    depends_on: [calm]
    run: head -c ${FLOOD_BYTES} /dev/zero | tr '\\0' y
  - id: beside
    depends_on: [calm]
    run: for i in 1 2 3 4 5; do date +%s%N; sleep 0.02; done
`,
  })
  const started = stage.start('run', 'mission.yaml')
  await expect.poll(() => existsSync(join(stage.path, 'ready')), {timeout: 10_000}).toBe(true)
  const engine = started.process.pid ?? 0
  const processes = {engine, helper: helperOf(engine)}
  const before = peaksOf(processes)
  stage.write('go', '')
  let after = before
  const watch = setInterval(() => {
    after = peaksOf(processes, after)
  }, 5)
  const end = await started.ended
  clearInterval(watch)
  expect(end.exit, end.stderr.slice(-2_000)).toBe(0)
  expect(after.engine - before.engine).toBeLessThan(60 * MEGABYTE)
  expect(after.helper - before.helper).toBeLessThan(60 * MEGABYTE)
  const [run = ''] = readdirSync(join(stage.path, '.sortie/state/logs'))
  expect(statSync(join(stage.path, '.sortie/state/logs', run, 'flood.log')).size).toBe(FLOOD_BYTES)
  expect(end.stderr).toMatch(/beside succeeded[^]*flood succeeded/)
})

interface Peaks {
  readonly engine: number
  readonly helper: number
}

/** The most memory that each has held so far, in bytes; of one that is gone, what was known before. */
function peaksOf(processes: Peaks, known: Peaks = {engine: 0, helper: 0}): Peaks {
  const peakOf = (pid: number) => Number(/VmHWM:\s*(\d+) kB/.exec(readProc(pid, 'status'))?.[1] ?? 0) * 1_024
  return {engine: peakOf(processes.engine) || known.engine, helper: peakOf(processes.helper) || known.helper}
}

function helperOf(enginePid: number): number {
  const isHelper = (pid: number) =>
    readProc(pid, 'cmdline').includes('spawner.cjs') && readProc(pid, 'status').includes(`PPid:\t${enginePid}\n`)
  const found = readdirSync('/proc').map(Number).filter(Number.isInteger).find(isHelper)
  if (found === undefined) throw new Error(`process ${enginePid} has no helper`)
  return found
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}

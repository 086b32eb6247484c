/** Programs that go on beside the work: through the real helper, each ended on its own. */
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import type {CompanionOrder} from '../../../engine/contracts.ts'
import {createCompanionPort} from '../../../engine/run/companion.ts'
import {endTree, findMarked, markerOf} from '../../../engine/run/process-tree.ts'
import {createRemoteSpawner} from '../../../engine/run/remote-spawner.ts'
import {baseEnv} from '../../suites/spawner.ts'

const helperPath = join(import.meta.dirname, '..', '..', '..', 'dist', 'spawner.cjs')

async function createBench() {
  const runId = `test-${Math.random()}`
  const spawner = createRemoteSpawner({helperPath, env: baseEnv, onLost() {}})
  await spawner.ready()
  onTestFinished(async () => {
    await endTree({groupId: null, marker: markerOf({runId}), graceMs: 0})
    spawner.close()
  })
  return {spawner, port: createCompanionPort({spawner, runId, cwd: '/'}), left: () => findMarked(markerOf({runId}))}
}

const order = (text: string, onOutput: CompanionOrder['onOutput'] = () => {}): CompanionOrder => ({
  name: 'server',
  program: 'sh',
  args: ['-c', text],
  env: baseEnv,
  onOutput,
})

test('one of two is ended, with what it left in the background, and the other goes on', async () => {
  const {port, left} = await createBench()
  const first = await port.start(order('setsid sleep 60 & exec sleep 60'))
  const second = await port.start(order('exec sleep 60'))
  await expect.poll(() => left().length, {timeout: 5_000}).toBe(3)
  await first.end(1_000)
  expect(await first.ended).toEqual({exitCode: null, signal: 'SIGTERM'})
  expect(left()).toEqual([second.pid])
  await second.end(1_000)
  expect(left()).toEqual([])
})

test('one that ends by itself takes its background with it, and its output is handed over before', async () => {
  const {port, left} = await createBench()
  let text = ''
  const companion = await port.start(
    order('setsid sleep 60 & echo bye; exit 3', (_, bytes) => (text += Buffer.from(bytes).toString())),
  )
  expect(await companion.ended).toEqual({exitCode: 3, signal: null})
  expect(text).toBe('bye\n')
  expect(left()).toEqual([])
  await companion.end(1_000)
})

test('whose helper is lost is ended: nobody would guard it', async () => {
  const {spawner, port, left} = await createBench()
  const companion = await port.start(order('exec sleep 60'))
  process.kill(spawner.helperPid ?? 0, 'SIGKILL')
  expect(await companion.ended).toEqual({exitCode: null, signal: null})
  expect(left()).toEqual([])
})

test('that cannot be started is refused', async () => {
  const {port} = await createBench()
  await expect(port.start({...order(''), program: '/nowhere/server'})).rejects.toMatchObject({
    code: 'STEP_PROGRAM_NOT_FOUND',
  })
})

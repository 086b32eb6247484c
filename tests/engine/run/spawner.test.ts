import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import type {SortieError} from '../../../engine/errors.ts'
import {createDirectSpawner} from '../../../engine/run/direct-spawner.ts'
import {createFrameReader, createFrameWriter, type Frame, kinds} from '../../../engine/run/frames.ts'
import {endTree, findMarked, MARKER} from '../../../engine/run/process-tree.ts'
import {payloadOf} from '../../../engine/run/protocol.ts'
import {createRemoteSpawner, type RemoteSpawner} from '../../../engine/run/remote-spawner.ts'
import type {SpawnOrder} from '../../../engine/run/spawner.ts'
import {baseEnv, describeSpawner} from '../../suites/spawner.ts'

const helperPath = join(import.meta.dirname, '..', '..', '..', 'dist', 'spawner.cjs')

describeSpawner('direct', () => Promise.resolve(createDirectSpawner()))
describeSpawner('through the helper', async () => {
  const spawner = createRemoteSpawner({helperPath, env: baseEnv, onLost: fault => expect.fail(fault.message)})
  await spawner.ready()
  return spawner
})

function createSpawner(): RemoteSpawner & {readonly faults: SortieError[]} {
  const faults: SortieError[] = []
  const spawner = createRemoteSpawner({helperPath, env: baseEnv, onLost: fault => void faults.push(fault)})
  onTestFinished(() => spawner.close())
  return Object.assign(spawner, {faults})
}

const orderFor = (text: string, marker: string): SpawnOrder => ({
  program: 'sh',
  args: ['-c', text],
  cwd: '/',
  env: {...baseEnv, [MARKER]: marker},
  stdin: undefined,
  onOutput() {},
})

function newMarker(): string {
  const marker = `test-${Math.random()}/step/1/`
  onTestFinished(() => {
    for (const pid of findMarked(marker)) process.kill(pid, 'SIGKILL')
  })
  return marker
}

const isRunning = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}
const untilGone = (pid: number | undefined) =>
  expect.poll(() => isRunning(pid), {timeout: 3_000, interval: 5}).toBe(false)

describe('the helper', () => {
  test('starts nothing after it was let go, where nobody would guard it', async () => {
    const spawner = createSpawner()
    await spawner.ready()
    spawner.close()
    const marker = newMarker()
    await expect(spawner.start(orderFor('exec sleep 60', marker))).rejects.toMatchObject({code: 'STEP_LOST'})
    expect(findMarked(marker)).toEqual([])
  })

  test('leaves when it is told that all is done', async () => {
    const spawner = createSpawner()
    await spawner.ready()
    await (await spawner.start(orderFor('true', newMarker()))).exited
    const {helperPid} = spawner
    spawner.close()
    await untilGone(helperPid)
    expect(spawner.faults).toEqual([])
  })

  test('keeps nobody waiting for a program that still runs when all is done, and ends it', async () => {
    const spawner = createSpawner()
    await spawner.ready()
    const {pid, exited} = await spawner.start(orderFor('exec sleep 60', newMarker()))
    spawner.close()
    await expect(exited).rejects.toMatchObject({code: 'STEP_LOST'})
    await untilGone(pid)
    expect(spawner.faults).toEqual([])
  })

  test('is ended when all is done before it is ready', async () => {
    const spawner = createSpawner()
    const child = await spawner.start(orderFor('exit 4', newMarker()))
    expect(await child.exited).toMatchObject({exitCode: 4})
    const {helperPid} = spawner
    expect(isRunning(helperPid)).toBe(true)
    spawner.close()
    await untilGone(helperPid)
    expect(spawner.faults).toEqual([])
  })

  test('is not begun where no program is', () => {
    expect(createSpawner().helperPid).toBeUndefined()
  })

  test('whose program is missing is named as lost', async () => {
    const faults: SortieError[] = []
    const spawner = createRemoteSpawner({
      helperPath: '/nowhere/spawner.cjs',
      env: baseEnv,
      onLost: fault => void faults.push(fault),
    })
    const child = await spawner.start(orderFor('exit 7', newMarker()))
    expect(await child.exited).toMatchObject({exitCode: 7})
    await spawner.ready()
    expect(faults).toMatchObject([{code: 'SPAWNER_LOST'}])
  })

  test('that is lost fails what it ran, is named once, and the next program starts without it', async () => {
    const spawner = createSpawner()
    await spawner.ready()
    const child = await spawner.start(orderFor('sleep 60', newMarker()))
    process.kill(spawner.helperPid ?? 0, 'SIGKILL')
    await expect(child.exited).rejects.toMatchObject({code: 'STEP_LOST'})
    process.kill(-child.pid, 'SIGKILL')
    const next = await spawner.start(orderFor('exit 5', newMarker()))
    expect(await next.exited).toMatchObject({exitCode: 5})
    expect(spawner.faults).toMatchObject([{code: 'SPAWNER_LOST'}])
  })

  test('takes no signal that is meant for the engine', async () => {
    const spawner = createSpawner()
    await spawner.ready()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(spawner.helperPid ?? 0, signal)
    expect(await (await spawner.start(orderFor('exit 6', newMarker()))).exited).toMatchObject({exitCode: 6})
    expect(spawner.faults).toEqual([])
  })
})

test('the helper hears of a program that the engine starts itself before the engine does anything else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sortie-spawner-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const listener = join(folder, 'listener.cjs')
  const heard = join(folder, 'heard')
  const hear = `bytes => require('node:fs').appendFileSync(${JSON.stringify(heard)}, bytes)`
  writeFileSync(listener, `new (require('node:net').Socket)({fd: 3}).on('data', ${hear}).on('error', () => {})`)
  const spawner = createRemoteSpawner({helperPath: listener, env: baseEnv, onLost() {}})
  onTestFinished(() => spawner.close())
  const marker = newMarker()
  const starting = spawner.start(orderFor('exit 0', marker))
  // No turn of this process passes in here, just as none does when it is killed.
  execFileSync('sh', ['-c', `until grep -q ${marker} ${heard} 2>/dev/null; do sleep 0.01; done`], {timeout: 5_000})
  expect(await (await starting).exited).toMatchObject({exitCode: 0})
})

/** Stands where the engine stands, with the helper on the other end of its socket. */
function standInForEngine(): {helper: ChildProcess; socket: Socket; next(kind: number): Promise<Frame>} {
  const helper = spawn(process.execPath, [helperPath], {
    env: {},
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void helper.kill('SIGKILL'))
  const socket = helper.stdio[3]
  if (!(socket instanceof Socket)) throw new Error('no socket')
  const frames: Frame[] = []
  socket.on(
    'data',
    createFrameReader(frame => void frames.push(frame)),
  )
  return {
    helper,
    socket,
    async next(kind) {
      await expect.poll(() => frames.some(frame => frame.kind === kind), {timeout: 5_000, interval: 2}).toBe(true)
      const [frame] = frames.splice(
        frames.findIndex(candidate => candidate.kind === kind),
        1,
      )
      if (frame === undefined) throw new Error('taken by another')
      return frame
    },
  }
}

describe('when the engine is gone without a goodbye', () => {
  const deaf = `trap '' TERM; setsid sleep 60 & while :; do sleep 0.02; done`

  test('everything it started is ended within two seconds, then the helper leaves', async () => {
    const {helper, socket, next} = standInForEngine()
    const [remote, direct, daemon] = [newMarker(), newMarker(), newMarker()]
    const writer = createFrameWriter(socket)
    writer.json(kinds.environment, 0, baseEnv)
    const {program, args, cwd} = orderFor(deaf, remote)
    writer.json(kinds.start, 1, {program, args, cwd, env: {set: {[MARKER]: remote}, unset: []}})
    const started = payloadOf('started', await next(kinds.started))
    // Started by the engine itself while the helper was not ready.
    const own = await createDirectSpawner().start(orderFor(deaf, direct))
    writer.json(kinds.guard, 0, {groupId: own.pid, marker: direct})
    // Left behind by a program that ended long ago.
    const before = await createDirectSpawner().start(orderFor('setsid sleep 60 >/dev/null 2>&1 &', daemon))
    writer.json(kinds.guard, 0, {groupId: before.pid, marker: daemon})
    await before.exited
    writer.json(kinds.release, 0, {groupId: before.pid})
    for (const [marker, count] of [
      [remote, 3],
      [direct, 3],
      [daemon, 1],
    ] as const) {
      await expect.poll(() => findMarked(marker).length, {timeout: 5_000}).toBe(count)
    }
    // Not its own: the next attempt of the same step, made by an engine that resumed the run at once.
    const stranger = remote.replace('/1/', '/2/')
    onTestFinished(() => endTree({groupId: null, marker: stranger, graceMs: 0}))
    const other = await createDirectSpawner().start(orderFor('exec sleep 60', stranger))

    const goneAtMs = performance.now()
    socket.destroy()
    await untilGone(started.pid)
    await untilGone(helper.pid)
    expect(performance.now() - goneAtMs).toBeLessThan(2_000)
    for (const marker of [remote, direct, daemon]) expect(findMarked(marker)).toEqual([])
    expect(findMarked(stranger)).toEqual([other.pid])
  })

  test('everything is ended as well when the engine was gone before the helper was ready', async () => {
    const {helper, socket} = standInForEngine()
    const marker = newMarker()
    const own = await createDirectSpawner().start(orderFor('exec sleep 60', marker))
    const writer = createFrameWriter(socket)
    writer.json(kinds.environment, 0, baseEnv)
    writer.json(kinds.guard, 0, {groupId: own.pid, marker})
    // Node has only begun to read the helper's program.
    socket.destroySoon()
    await untilGone(helper.pid)
    expect(findMarked(marker)).toEqual([])
  })

  test('a program can clean up, also one that prints more than anyone reads', async () => {
    const {helper, socket, next} = standInForEngine()
    const marker = newMarker()
    const {program, args, cwd} = orderFor(
      `trap 'head -c 3000000 /dev/zero; exit 0' TERM; echo ready; while :; do sleep 0.02; done`,
      marker,
    )
    createFrameWriter(socket).json(kinds.start, 1, {
      program,
      args,
      cwd,
      env: {set: {...baseEnv, [MARKER]: marker}, unset: []},
    })
    await next(kinds.stdout)
    const goneAtMs = performance.now()
    socket.destroy()
    await untilGone(helper.pid)
    // Sooner than it would be ended by force.
    expect(performance.now() - goneAtMs).toBeLessThan(900)
  })
})

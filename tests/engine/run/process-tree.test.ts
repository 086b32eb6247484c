import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, onTestFinished, test} from 'vitest'
import {endProcesses, endTree, findMarked, isGroupAlive, MARKER, markerOf} from '../../../engine/run/process-tree.ts'

interface Tree {
  readonly child: ChildProcess
  readonly groupId: number
  readonly marker: string
  readonly printed: () => string
}

/** Resolves when the program has printed "ready". */
async function plant(text: string): Promise<Tree> {
  const marker = `test-${Math.random()}/step/1/`
  const child = spawn('sh', ['-c', text], {
    detached: true,
    env: {PATH: process.env['PATH'], [MARKER]: marker},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    for (const pid of findMarked(marker)) process.kill(pid, 'SIGKILL')
  })
  let printed = ''
  child.stdout.on('data', text => (printed += String(text)))
  await expect.poll(() => printed, {interval: 2}).toContain('ready')
  return {child, groupId: child.pid ?? 0, marker, printed: () => printed}
}

describe('a marker', () => {
  test('of a run or step is the beginning of those of its parts, and of no other', () => {
    expect(markerOf({runId: 'r'})).toBe('r/')
    expect(markerOf({runId: 'r', stepId: 's', attempt: 1})).toBe('r/s/1/')
    expect(markerOf({runId: 'r', stepId: 's', attempt: 12})).not.toContain(
      markerOf({runId: 'r', stepId: 's', attempt: 1}),
    )
    expect(markerOf({runId: 'r', stepId: 's2'})).not.toContain(markerOf({runId: 'r', stepId: 's'}))
  })

  test('is found at any place of an environment, and only as a name of its own', async () => {
    const marker = `test-${Math.random()}/`
    const start = (env: {[name: string]: string}) => {
      const child = spawn('sleep', ['30'], {env, stdio: 'ignore'})
      onTestFinished(() => void child.kill('SIGKILL'))
      return once(child, 'spawn').then(() => child.pid)
    }
    const first = await start({[MARKER]: marker, B: '1'})
    const last = await start({A: `${MARKER}=other/`, [MARKER]: marker})
    await start({[`X${MARKER}`]: marker})
    expect(new Set(findMarked(marker))).toEqual(new Set([first, last]))
  })
})

describe('a tree that is told to end', () => {
  test('hears SIGTERM once: a second one is taken for impatience', async () => {
    const tree = await plant(
      'n=0; trap "n=\\$((n+1)); echo heard \\$n" TERM; trap "exit 0" USR1; echo ready; while :; do sleep 0.01; done',
    )
    const ended = endTree({...tree, graceMs: 10_000})
    await expect.poll(tree.printed).toContain('heard 1')
    await expect.poll(() => findMarked(tree.marker).length, {interval: 20}).toBeGreaterThan(0)
    process.kill(tree.groupId, 'SIGUSR1')
    await ended
    expect(tree.printed()).not.toContain('heard 2')
  })

  test('goes on to its end when it was stopped', async () => {
    const tree = await plant('trap "echo cleaned; exit 0" TERM; echo ready; kill -STOP $$; sleep 60')
    const beganAtMs = performance.now()
    await endTree({...tree, graceMs: 10_000})
    expect(performance.now() - beganAtMs).toBeLessThan(5_000)
    await expect.poll(tree.printed).toContain('cleaned')
  })

  test('is gone when the promise resolves, however its processes were begun', async () => {
    const tree = await plant(`trap '' TERM
      setsid sh -c 'trap "" TERM; while :; do sleep 0.01; done' &
      (sh -c 'sleep 60 & sleep 60' &)
      (setsid sh -c 'setsid sleep 60 & sleep 60' &)
      echo ready
      while :; do sleep 0.01; done`)
    await endTree({...tree, graceMs: 100})
    expect(findMarked(tree.marker)).toEqual([])
    expect(isGroupAlive(tree.groupId)).toBe(false)
  })

  test('that forks on and on is ended by force', async () => {
    const tree = await plant(`trap '' TERM
      hop() { sleep 0.005; hop & }
      echo ready; hop; hop`)
    await endTree({...tree, graceMs: 50})
    expect(findMarked(tree.marker)).toEqual([])
    expect(isGroupAlive(tree.groupId)).toBe(false)
  })

  test('is not waited for when only zombies are left of it', async () => {
    // The child ends and is never collected: its parent has become a program that does not know of it.
    const tree = await plant('(sleep 0 & exec setsid sleep 60) & echo ready')
    await expect.poll(() => isGroupAlive(tree.groupId)).toBe(false)
    expect(process.kill(-tree.groupId, 0)).toBe(true)
    const beganAtMs = performance.now()
    await endTree({...tree, graceMs: 5_000})
    expect(performance.now() - beganAtMs).toBeLessThan(2_000)
    expect(findMarked(tree.marker)).toEqual([])
  })

  test('is asked for anew at every look', async () => {
    const [first, second] = [await plant('echo ready; exec sleep 60'), await plant('echo ready; exec sleep 60')]
    const groupIds = [first.groupId]
    const ended = endProcesses({groupIds: () => groupIds}, {graceMs: 0})
    groupIds.push(second.groupId)
    await ended
    expect([first, second].map(({groupId}) => isGroupAlive(groupId))).toEqual([false, false])
  })

  test('of nothing at all takes no time', async () => {
    const beganAtMs = performance.now()
    await endTree({groupId: null, marker: 'nobody/', graceMs: 60_000})
    expect(performance.now() - beganAtMs).toBeLessThan(1_000)
  })
})

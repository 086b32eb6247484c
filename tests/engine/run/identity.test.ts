import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {afterEach, describe, expect, test} from 'vitest'
import {isAlive, ownIdentity, type StartTime, startTimeFromProc, startTimeFromPs} from '../../../engine/run/identity.ts'

const onLinux = process.platform === 'linux'
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A Node that says what `expression` is, once it has run `code`, and then waits to be killed. */
async function startNode(code: string, expression = 'process.pid'): Promise<{child: ChildProcess; said: number}> {
  const script = `${code}; console.log(${expression}); setTimeout(() => {}, 600_000)`
  const child = spawn(process.execPath, ['-e', script], {stdio: ['ignore', 'pipe', 'inherit']})
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return {child, said: Number(said)}
}

function startedAt(start: StartTime): string {
  if (start.status !== 'running') throw new Error(start.status)
  return start.startedAt
}

describe('identity', () => {
  test('of this process is stable and alive', () => {
    expect(ownIdentity()).toEqual(ownIdentity())
    expect(ownIdentity().pid).toBe(process.pid)
    expect(isAlive(ownIdentity())).toBe(true)
  })

  test('of another start with the same number is not alive', () => {
    expect(isAlive({...ownIdentity(), startedAt: '1@an-earlier-boot'})).toBe(false)
  })

  test('of no process is not alive', () => {
    for (const pid of [0, -1, 1.5, Number.NaN, 2 ** 31 - 1]) expect(isAlive({...ownIdentity(), pid})).toBe(false)
  })

  test('without a start time goes by the number alone', () => {
    expect(isAlive({pid: process.pid, startedAt: 'unknown'})).toBe(true)
    expect(isAlive({pid: 2 ** 31 - 1, startedAt: 'unknown'})).toBe(false)
  })
})

describe.each([
  {way: '/proc', startTimeOf: startTimeFromProc, there: onLinux},
  {way: 'ps', startTimeOf: startTimeFromPs, there: process.platform !== 'win32'},
])('a process seen through $way', ({startTimeOf, there}) => {
  test.runIf(there)('has one start time as long as it runs, also while it is stopped', async () => {
    const {child, said: pid} = await startNode('')
    const first = startedAt(startTimeOf(pid))
    child.kill('SIGSTOP')
    expect(startedAt(startTimeOf(pid))).toBe(first)
    child.kill('SIGCONT')
    expect(startedAt(startTimeOf(pid))).toBe(first)
  })

  test.runIf(there)('is gone once it was killed', async () => {
    const {child, said: pid} = await startNode('')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(startTimeOf(pid)).toEqual({status: 'gone'})
  })

  test.runIf(there)('is gone when nobody has collected it yet', async () => {
    // The shell starts a child that ends with its input, then becomes another shell, which knows of no child to collect.
    const script = 'exec 3<&0; (read line <&3) & exec /bin/sh -c \'echo "$0"; exec sleep 600\' $!'
    const shell = spawn('/bin/sh', ['-c', script], {stdio: ['pipe', 'pipe', 'inherit']})
    children.push(shell)
    const [said] = await once(shell.stdout, 'data')
    const zombie = Number(said)
    shell.stdin.end()
    await expect.poll(() => startTimeOf(zombie)).toEqual({status: 'gone'})
    expect(() => process.kill(zombie, 0)).not.toThrow()
  })
})

describe('a process on Linux', () => {
  test.runIf(onLinux)('may have a name that looks like the fields after it', async () => {
    const {said: pid} = await startNode('process.title = "a) Z 1 (b"')
    expect(readFileSync(`/proc/${pid}/stat`, 'latin1')).toContain('(a) Z 1 (b)')
    expect(startedAt(startTimeFromProc(pid))).toMatch(/^\d+@[0-9a-f-]{36}$/)
  })

  test.runIf(onLinux)('that started later has the larger start time', async () => {
    const ticksOf = (pid: number) => Number.parseInt(startedAt(startTimeFromProc(pid)), 10)
    const {said: pid} = await startNode('')
    expect(ticksOf(pid)).toBeGreaterThan(ticksOf(process.pid))
  })
})

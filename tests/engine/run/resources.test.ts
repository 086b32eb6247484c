import {describe, expect, test} from 'vitest'
import type {ResourceLimits} from '../../../engine/contracts.ts'
import type {Cgroup, Cgroups} from '../../../engine/run/resources/cgroup.ts'
import type {Use} from '../../../engine/run/resources/judge.ts'
import type {ProcessRow, ProcessTable} from '../../../engine/run/resources/process-table.ts'
import {createResourceWatcher, type WatchedAttempt} from '../../../engine/run/resources.ts'
import {createStillClock} from './still-clock.ts'

const MEBIBYTE = 1_048_576
const byMemory: ResourceLimits = {
  memoryBytes: 100 * MEBIBYTE,
  onExceed: 'kill',
  warnPercent: 80,
  checkIntervalMs: 5_000,
}

/** A machine whose processes use what the test says, and a watcher that looks at it. */
function createMachine(cgroups: Cgroups | null = null) {
  const {clock, advance, timers} = createStillClock()
  const rows = new Map<number, ProcessRow>()
  let looks = 0
  const table: ProcessTable = {
    async read() {
      looks += 1
      if (lookMs > 0) await new Promise<void>(resolve => void clock.setTimer(lookMs, resolve))
      return [...rows.values()]
    },
    markerOf: () => undefined,
    sharedOutBytes: () => undefined,
    diskBytes: () => undefined,
  }
  const watcher = createResourceWatcher({clock, cores: 2, table, cgroups})
  const warned: string[] = []
  const measured: Use[] = []
  let exceeded = 0
  let lookMs = 0
  const attempt = (limits: ResourceLimits): WatchedAttempt => ({
    marker: 'run/step/1/',
    limits,
    warn: (code, message) => void warned.push(`${code}: ${message}`),
    onMeasured: use => void measured.push(use),
    onExceeded: () => void (exceeded += 1),
  })
  return {
    timers,
    warned,
    measured,
    /** How long a look at the machine takes from here on. */
    looksTake(ms: number) {
      lookMs = ms
    },
    nothingAnswers: () => rows.clear(),
    watch: (limits: ResourceLimits) => watcher.watch(attempt(limits)),
    uses: (groupId: number, mebibytes: number, {pid = groupId, cpuMs = 0} = {}) =>
      void rows.set(pid, {
        pid,
        parentId: 1,
        groupId,
        name: 'node',
        startedAt: '1',
        cpuMs,
        rssBytes: mebibytes * MEBIBYTE,
      }),
    /** Lets time pass, and the looks that fall due be taken. */
    async pass(ms: number) {
      for (let leftMs = ms; leftMs > 0; leftMs -= 250) {
        advance(Math.min(250, leftMs))
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    looks: () => looks,
    exceeded: () => exceeded,
  }
}

describe('the watcher', () => {
  test('waits for a program before it looks at anything, and stops when nobody is watched any more', async () => {
    const machine = createMachine()
    const watch = machine.watch(byMemory)
    await machine.pass(10_000)
    expect(machine.looks()).toBe(0)
    watch.began(7)
    await machine.pass(250)
    expect(machine.looks()).toBe(1)
    watch.stop()
    expect(machine.timers).toEqual([])
  })

  test('looks once for all attempts', async () => {
    const machine = createMachine()
    for (const groupId of [7, 8, 9]) machine.watch(byMemory).began(groupId)
    await machine.pass(250)
    expect(machine.looks()).toBe(1)
  })

  test('looks at the check interval, and every quarter of a second while memory grows', async () => {
    const machine = createMachine()
    machine.watch(byMemory).began(7)
    machine.uses(7, 1)
    await machine.pass(500)
    expect(machine.looks()).toBe(2)
    await machine.pass(4_999)
    expect(machine.looks()).toBe(2)
    machine.uses(7, 60)
    await machine.pass(1)
    expect(machine.looks()).toBe(3)
    await machine.pass(250)
    expect(machine.looks()).toBe(4)
  })

  test('warns once of each limit, and ends the attempt once beyond it', async () => {
    const machine = createMachine()
    const watch = machine.watch(byMemory)
    watch.began(7)
    machine.uses(7, 85)
    await machine.pass(20_000)
    expect(machine.warned).toEqual(['STEP_NEAR_LIMIT: uses 85 MiB of memory: 85 % of its limit of 100 MiB'])
    expect(watch.failure()).toBeNull()

    machine.uses(7, 40)
    machine.uses(7, 80, {pid: 70})
    await machine.pass(20_000)
    expect(machine.exceeded()).toBe(1)
    expect(machine.warned).toHaveLength(1)
    expect(watch.failure()).toMatchObject({
      code: 'STEP_OUT_OF_MEMORY',
      message: 'used 120 MiB of memory: over the limit of 100 MiB for all its processes, most by "node" (process 70)',
      details: {guard: 'polling', peakMemoryBytes: 120 * MEBIBYTE},
      retryable: false,
    })
  })

  test('leaves siblings alone', async () => {
    const machine = createMachine()
    const [greedy, modest] = [machine.watch(byMemory), machine.watch(byMemory)]
    greedy.began(7)
    modest.began(8)
    machine.uses(7, 200)
    machine.uses(8, 50)
    await machine.pass(10_000)
    expect(greedy.failure()).not.toBeNull()
    expect(modest.failure()).toBeNull()
    expect(machine.exceeded()).toBe(1)
  })

  test('only says so beyond a limit where the mission wants it that way', async () => {
    const machine = createMachine()
    const watch = machine.watch({...byMemory, onExceed: 'warn'})
    watch.began(7)
    machine.uses(7, 120)
    await machine.pass(20_000)
    expect(machine.warned).toEqual([
      'STEP_OUT_OF_MEMORY: uses 120 MiB of memory: over the limit of 100 MiB; it goes on, as the mission says',
    ])
    expect([watch.failure(), machine.exceeded()]).toEqual([null, 0])
  })

  test('judges processor time after six intervals', async () => {
    const machine = createMachine()
    const watch = machine.watch({onExceed: 'kill', warnPercent: 80, checkIntervalMs: 1_000, cpuPercent: 75})
    watch.began(7)
    for (let second = 1; second <= 6; second += 1) {
      expect(watch.failure()).toBeNull()
      machine.uses(7, 1, {cpuMs: second * 2_000})
      await machine.pass(1_000)
    }
    expect(watch.failure()).toMatchObject({
      code: 'STEP_OVER_CPU',
      message:
        'used 100 % of all cores, averaged over six samples: over the limit of 75 % for all its processes, most by "node" (process 7)',
    })
  })
})

describe('looks', () => {
  test('say what the processes of an attempt use, rates from the second one on', async () => {
    const machine = createMachine()
    machine.watch({...byMemory, checkIntervalMs: 1_000}).began(7)
    machine.uses(8, 900, {cpuMs: 99_999})
    await machine.pass(250)
    expect(machine.measured).toEqual([])
    machine.uses(7, 10, {cpuMs: 0})
    await machine.pass(250)
    machine.uses(7, 20, {cpuMs: 500})
    await machine.pass(1_000)
    expect(machine.measured).toEqual([
      {rssBytes: 10 * MEBIBYTE, cpuPercent: 0, diskIoBytesPerSec: null},
      {rssBytes: 20 * MEBIBYTE, cpuPercent: 25, diskIoBytesPerSec: null},
    ])
  })

  test('that are dear are rare: each is followed by four times its length without one', async () => {
    const machine = createMachine()
    machine.looksTake(500)
    machine.watch({...byMemory, checkIntervalMs: 1_000}).began(7)
    machine.uses(7, 1)
    await machine.pass(250)
    expect(machine.looks()).toBe(1)
    await machine.pass(2_250)
    expect(machine.looks()).toBe(1)
    await machine.pass(250)
    expect(machine.looks()).toBe(2)
  })

  test('that fail in a row are told of, once, and judge nothing', async () => {
    const machine = createMachine()
    const watch = machine.watch({...byMemory, checkIntervalMs: 1_000})
    watch.began(7)
    machine.uses(7, 1)
    await machine.pass(1_000)
    machine.nothingAnswers()
    await machine.pass(1_000)
    expect(machine.warned).toEqual([])
    await machine.pass(5_000)
    expect(machine.warned).toEqual([
      'STEP_LIMITS_UNGUARDED: its limits on resources do not hold: the system does not answer which processes run',
    ])
    machine.uses(7, 200)
    await machine.pass(1_000)
    expect(watch.failure()).toMatchObject({code: 'STEP_OUT_OF_MEMORY'})
  })
})

describe('memory that the kernel holds', () => {
  function createKernel() {
    const groups: {name: string; memoryBytes: number; members: Set<number>; kills: number; isOpen: boolean}[] = []
    const cgroups: Cgroups = {
      open(name, memoryBytes): Cgroup {
        const group = {name, memoryBytes, members: new Set<number>(), kills: 0, isOpen: true}
        groups.push(group)
        return {
          add: pid => void group.members.add(pid),
          processIds: () => group.members,
          oomKills: () => group.kills,
          peakBytes: () => undefined,
          close: () => void (group.isOpen = false),
        }
      },
    }
    return {cgroups, groups}
  }

  test('is told of the program, and of what it started before it was told', async () => {
    const {cgroups, groups} = createKernel()
    const machine = createMachine(cgroups)
    const watch = machine.watch(byMemory)
    watch.began(7)
    machine.uses(7, 1)
    machine.uses(7, 1, {pid: 70})
    await machine.pass(250)
    expect(groups).toMatchObject([{memoryBytes: 100 * MEBIBYTE, isOpen: true}])
    expect([...(groups[0]?.members ?? [])]).toEqual([7, 70])
    watch.stop()
    expect(groups[0]?.isOpen).toBe(false)
  })

  test('fails the step that the kernel ended', () => {
    const {cgroups, groups} = createKernel()
    const watch = createMachine(cgroups).watch(byMemory)
    watch.began(7)
    expect(watch.failure()).toBeNull()
    for (const group of groups) group.kills = 1
    expect(watch.failure()).toMatchObject({code: 'STEP_OUT_OF_MEMORY', details: {guard: 'cgroup'}})
  })

  test('is not asked to end what is only to be warned of, and its refusal leaves the looks', async () => {
    const {cgroups, groups} = createKernel()
    createMachine(cgroups).watch({...byMemory, onExceed: 'warn'})
    expect(groups).toEqual([])

    const refusing: Cgroups = {
      open() {
        throw new Error('EBUSY')
      },
    }
    const machine = createMachine(refusing)
    const watch = machine.watch(byMemory)
    watch.began(7)
    machine.uses(7, 120)
    await machine.pass(250)
    expect(watch.failure()).toMatchObject({details: {guard: 'polling'}})
  })
})

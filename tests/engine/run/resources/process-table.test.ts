import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, test} from 'vitest'
import {MARKER} from '../../../../engine/run/process-tree.ts'
import {findPowerShell, rowsFromCim} from '../../../../engine/run/resources/cim-table.ts'
import {procTable, rowFromStat} from '../../../../engine/run/resources/proc-table.ts'
import {type ProcessRow, type ProcessTable, systemTable} from '../../../../engine/run/resources/process-table.ts'
import {psTable, rowsFromPs} from '../../../../engine/run/resources/ps-table.ts'
import {identityOf, membersOf, sampleOf} from '../../../../engine/run/resources/sample.ts'
import {createWorkspace} from '../../../workspace.ts'
import {cimOf} from './cim-samples.ts'

const MEBIBYTE = 1_048_576
const onLinux = process.platform === 'linux'

/** A Node that holds so much memory and says when it does. */
async function hoarder(mebibytes: number, env: {readonly [name: string]: string} = {}) {
  const code = `held = Buffer.alloc(${mebibytes << 20}, 1); console.log('held'); setTimeout(() => {}, 600_000)`
  const child = spawn(process.execPath, ['-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...env},
    detached: true,
  })
  await once(child.stdout, 'data')
  if (child.pid === undefined) throw new Error('it did not start')
  return {pid: child.pid, [Symbol.dispose]: () => void child.kill('SIGKILL')}
}

const rowOf = async (table: ProcessTable, pid: number): Promise<ProcessRow> => {
  const row = (await table.read()).find(one => one.pid === pid)
  if (row === undefined) throw new Error(`no process ${pid}`)
  return row
}

describe('a row', () => {
  test('is read from /proc whatever the name of the program', () => {
    const fields = 'S 7 9 9 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 1 0 5150 1000 25 18446744073709551615'
    expect(rowFromStat(`12 (a) b (c) ${fields}`, {pageBytes: 4_096, msPerTick: 10})).toEqual({
      pid: 12,
      parentId: 7,
      groupId: 9,
      name: 'a) b (c',
      startedAt: '5150',
      cpuMs: 1_000,
      rssBytes: 102_400,
    })
  })

  test('is read from ps, whose times have three forms', () => {
    const [boot, later] = ['Fri Nov  6 09:09:15 2026', 'Fri Nov 20 12:01:14 2026']
    const text = [
      `    1     0     1   1024 1-02:03:04 ${boot}     /sbin/launchd`,
      `   20     1    20   2048   0:01.50 ${later}     node`,
      `   21    20    20      0 01:02:03 ${later} a b`,
      '',
    ].join('\n')
    expect(rowsFromPs(text)).toEqual([
      {pid: 1, parentId: 0, groupId: 1, name: 'launchd', startedAt: boot, cpuMs: 93_784_000, rssBytes: MEBIBYTE},
      {pid: 20, parentId: 1, groupId: 20, name: 'node', startedAt: later, cpuMs: 1_500, rssBytes: 2 * MEBIBYTE},
      {pid: 21, parentId: 20, groupId: 20, name: 'a b', startedAt: later, cpuMs: 3_723_000, rssBytes: 0},
    ])
  })

  test('is read from what PowerShell says, in units of its own', () => {
    const text = cimOf([
      {pid: 0, parent: 0, name: 'System Idle Process', startedAtMs: null},
      {pid: 812, parent: 640, name: 'söhn.exe', startedAtMs: 1_700_000_000_000, bytes: 2048, cpuMs: 1_500, io: [7, 5]},
    ])
    expect(rowsFromCim(text)[1]).toEqual({
      pid: 812,
      parentId: 640,
      groupId: 812,
      name: 'söhn.exe',
      startedAt: '/Date(1700000000000)/',
      cpuMs: 1_500,
      rssBytes: 2_048,
      diskBytes: 12,
    })
    expect(rowsFromCim(text)[0]).toMatchObject({pid: 0, startedAt: '', cpuMs: 0, rssBytes: 0, diskBytes: 0})
  })

  test('is read from every form that versions of PowerShell give a list', () => {
    const [list, lone] = [cimOf([{pid: 1}, {pid: 2}]), cimOf([{pid: 3}])]
    const entry = JSON.stringify(JSON.parse(lone)[0])
    const pidsIn = (text: string) => rowsFromCim(text).map(({pid}) => pid)
    expect(pidsIn(`\ufeff${list}\r\n`)).toEqual([1, 2])
    expect(pidsIn(entry)).toEqual([3])
    expect(pidsIn(`{"value": ${list}, "Count": 2}`)).toEqual([1, 2])
  })

  test.each(['', 'Get-CimInstance : Access denied', '[{"ProcessId": 1,', 'null', '[null, 7, {"Name": "x"}]'])(
    'is not read from "%s"',
    text => expect(rowsFromCim(text)).toEqual([]),
  )
})

describe('on Windows', () => {
  const windowsTree = cimOf([
    {pid: 4, parent: 0, name: 'System', startedAtMs: 1_000},
    {pid: 100, parent: 4, name: 'cmd.exe', startedAtMs: 5_000},
    {pid: 101, parent: 100, name: 'node.exe', startedAtMs: 5_010},
    {pid: 102, parent: 101, name: 'worker.exe', startedAtMs: 5_020},
    // Its parent had the number 100 before the step's program got it.
    {pid: 200, parent: 100, name: 'stranger.exe', startedAtMs: 2_000},
  ])
  const membersIn = (text: string, known: ReadonlySet<string> = new Set()) =>
    membersOf({groupIds: new Set([100]), marker: 'run/a/1/', known}, rowsFromCim(text), () => undefined)

  test('a tree is what a program has started, never what had a parent with the same number before', () => {
    expect(membersIn(windowsTree).map(({name}) => name)).toEqual(['cmd.exe', 'node.exe', 'worker.exe'])
  })

  test('a tree keeps what it had, also when a parent in between has ended', () => {
    const known = new Set(membersIn(windowsTree).flatMap(row => identityOf(row) ?? []))
    const later = cimOf([
      {pid: 100, parent: 4, name: 'cmd.exe', startedAtMs: 5_000},
      {pid: 102, parent: 101, name: 'worker.exe', startedAtMs: 5_020},
      {pid: 103, parent: 102, name: 'helper.exe', startedAtMs: 7_000},
      // A new process with the number of one that has ended.
      {pid: 101, parent: 4, name: 'stranger.exe', startedAtMs: 8_000},
    ])
    const namesIn = (rows: readonly ProcessRow[]) => rows.map(({name}) => name).sort()
    expect(namesIn(membersIn(later, known))).toEqual(['cmd.exe', 'helper.exe', 'worker.exe'])
    expect(namesIn(membersIn(later))).toEqual(['cmd.exe'])
  })

  test('PowerShell is looked for in the folders of PATH, and never where one merely stands', () => {
    using folder = createWorkspace({'bin/powershell.exe': '', 'else/powershell.exe/inside': ''})
    expect(findPowerShell({PATH: `.:bin::${folder.root}/else:${folder.root}/bin`})).toBe(
      `${folder.root}/bin/powershell.exe`,
    )
    expect(findPowerShell({PATH: `.:bin::${folder.root}/else`})).toBeUndefined()
  })

  test('nothing can be measured without it', () => {
    const {PATH: path} = process.env
    process.env['PATH'] = '/nonexistent'
    try {
      expect(systemTable('win32')).toEqual({
        kind: 'none',
        why: 'processes cannot be measured without "powershell.exe" on PATH',
      })
    } finally {
      process.env['PATH'] = path
    }
  })
})

describe
  .skipIf(process.platform === 'win32')
  .each([{name: 'ps', table: psTable}, ...(onLinux ? [{name: '/proc', table: procTable}] : [])])(
  'the table from $name',
  ({table: makeTable}) => {
    test('shows a process with its group and the memory it holds', async () => {
      using held = await hoarder(64)
      const row = await rowOf(makeTable(), held.pid)
      expect(row).toMatchObject({parentId: process.pid, groupId: held.pid})
      expect(row.rssBytes).toBeGreaterThan(64 * MEBIBYTE)
      expect(row.rssBytes).toBeLessThan(256 * MEBIBYTE)
    })
  },
)

describe.runIf(onLinux)('on Linux', () => {
  test('a process is known by its marker, and its own memory is told apart from what it shares', async () => {
    const table = procTable()
    using held = await hoarder(64, {[MARKER]: 'run/step/1/'})
    const row = await rowOf(table, held.pid)
    expect(table.markerOf(row)).toBe('run/step/1/')
    expect(table.sharedOutBytes(held.pid)).toBeGreaterThan(64 * MEBIBYTE)
    expect(table.sharedOutBytes(held.pid)).toBeLessThanOrEqual(row.rssBytes)
    expect(table.diskBytes(held.pid)).toBeGreaterThanOrEqual(0)
  })

  test('processor time that was used is counted', async () => {
    const before = await rowOf(procTable(), process.pid)
    const untilMs = performance.now() + 100
    while (performance.now() < untilMs);
    const after = await rowOf(procTable(), process.pid)
    expect(after.cpuMs - before.cpuMs).toBeGreaterThan(30)
  })
})

describe('a tree', () => {
  const row = (pid: number, parentId: number, groupId: number): ProcessRow => ({
    pid,
    parentId,
    groupId,
    name: `p${pid}`,
    startedAt: '1',
    cpuMs: pid,
    rssBytes: pid * MEBIBYTE,
  })
  const rows = [row(1, 0, 1), row(10, 1, 10), row(11, 10, 10), row(20, 11, 20), row(30, 1, 30), row(40, 30, 40)]
  const marked = ({pid}: ProcessRow) => (pid === 30 ? 'run/a/1/' : undefined)
  const table: ProcessTable = {
    read: () => rows,
    markerOf: marked,
    sharedOutBytes: pid => (pid === 20 ? undefined : MEBIBYTE),
    diskBytes: pid => (pid === 10 ? undefined : 5),
  }

  test('is its groups, what carries the marker, and all that these have started', () => {
    const pidsOf = (groupIds: readonly number[], marker: string) =>
      membersOf({groupIds: new Set(groupIds), marker}, rows, marked)
        .map(({pid}) => pid)
        .sort((a, b) => a - b)
    expect(pidsOf([10], 'run/b/1/')).toEqual([10, 11, 20])
    expect(pidsOf([10], 'run/a/1/')).toEqual([10, 11, 20, 30, 40])
    expect(pidsOf([], 'run/c/1/')).toEqual([])
  })

  test('counts shared memory once as soon as that matters', () => {
    const members = membersOf({groupIds: new Set([10]), marker: 'none'}, rows, marked)
    const cheap = sampleOf(members, table, {atMs: 0, doubtBytes: 42 * MEBIBYTE})
    expect(cheap).toMatchObject({memoryBytes: 41 * MEBIBYTE, cpuMs: 41, diskBytes: 10})
    const exact = sampleOf(members, table, {atMs: 0, doubtBytes: 41 * MEBIBYTE})
    expect(exact).toMatchObject({memoryBytes: 22 * MEBIBYTE, largest: {memory: {pid: 20}, cpu: {pid: 20}}})
  })
})

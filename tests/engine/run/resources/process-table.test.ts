import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {describe, expect, test} from 'vitest'
import {MARKER} from '../../../../engine/run/process-tree.ts'
import {
  type ProcessRow,
  type ProcessTable,
  procTable,
  psTable,
  rowFromStat,
  rowsFromPs,
  systemTable,
} from '../../../../engine/run/resources/process-table.ts'
import {membersOf, sampleOf} from '../../../../engine/run/resources/sample.ts'

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
    const text =
      '    1     0     1   1024 1-02:03:04 /sbin/launchd\n  20   1  20  2048   0:01.50 node\n 21 20 20 0 01:02:03 a b\n'
    expect(rowsFromPs(text)).toEqual([
      {pid: 1, parentId: 0, groupId: 1, name: 'launchd', startedAt: '', cpuMs: 93_784_000, rssBytes: MEBIBYTE},
      {pid: 20, parentId: 1, groupId: 20, name: 'node', startedAt: '', cpuMs: 1_500, rssBytes: 2 * MEBIBYTE},
      {pid: 21, parentId: 20, groupId: 20, name: 'a b', startedAt: '', cpuMs: 3_723_000, rssBytes: 0},
    ])
  })
})

test('nothing is told on Windows', () => {
  expect(systemTable('win32')).toBeUndefined()
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

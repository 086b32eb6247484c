/**
 * Limits on resources as they are held where there is no /proc: real steps and the real watcher. For macOS, the real
 * `ps`; for Windows, PowerShell played by a script that is found first on PATH and tells of the real processes in
 * PowerShell's words.
 */
import {spawnSync} from 'node:child_process'
import {chmodSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {findMission} from '../../cli/find-mission.ts'
import {createLedgerPort} from '../../cli/ledger.ts'
import {loadPlan} from '../../cli/load-plan.ts'
import {watcherFor, wireDispatcher} from '../../cli/wire.ts'
import {findWorkspace} from '../../cli/workspace.ts'
import type {RunEvent} from '../../engine/contracts.ts'
import {createClock} from '../../engine/run/clock.ts'
import {createDirectSpawner} from '../../engine/run/direct-spawner.ts'
import {startRun} from '../../engine/run/execute.ts'
import {createMeasure} from '../../engine/run/measure.ts'
import {createOutputFilePool} from '../../engine/run/output-files.ts'
import {findMarked} from '../../engine/run/process-tree.ts'
import {type ProcessTable, systemTable} from '../../engine/run/resources/process-table.ts'
import {memoryStore} from '../../engine/store/memory.ts'
import {ioFor} from '../command.ts'
import {createWorkspace, type TestWorkspace} from '../workspace.ts'

/** Answers only what a real one would understand. Page size and clock ticks are those of x86 and ARM. */
const powershell = `#!${process.execPath}
const {readdirSync, readFileSync} = require('node:fs')
const [flags, script] = [process.argv.slice(2, -1).join(' '), process.argv.at(-1)]
if (flags !== '-NoProfile -NonInteractive -Command' || !/Get-CimInstance -ClassName Win32_Process/.test(script)) process.exit(1)
const told = process.env.HOARD_SECRET === undefined
const io = (pid, name) => {
  try {
    return Number(new RegExp(name + ': (\\\\d+)').exec(readFileSync('/proc/' + pid + '/io', 'latin1'))[1])
  } catch {
    return 0
  }
}
const rows = readdirSync('/proc').filter(name => /^\\d/.test(name)).flatMap(pid => {
  try {
    const stat = readFileSync('/proc/' + pid + '/stat', 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
    return [{
      ProcessId: Number(pid),
      ParentProcessId: fields[1],
      Name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      CreationDate: '/Date(' + (1700000000000 + fields[19] * 10) + ')/',
      WorkingSetSize: fields[21] * 4096,
      KernelModeTime: fields[12] * 100000,
      UserModeTime: fields[11] * 100000,
      ReadTransferCount: io(pid, 'read_bytes'),
      WriteTransferCount: io(pid, 'write_bytes'),
    }]
  } catch {
    return []
  }
})
if (told) process.stdout.write(JSON.stringify(rows))
`

/** Takes memory in pieces and never ends by itself. */
const hoard = `
const [pieces, pauseMs] = process.argv.slice(2).map(Number)
const held = []
const take = () => {
  held.push(Buffer.alloc(20 << 20, 1))
  if (held.length < pieces) setTimeout(take, pauseMs)
  else setInterval(() => {}, 60_000)
}
take()
`

const mission = `
version: "1.0"
name: windows
config: {monitoring: {check_interval_seconds: 0.2}, max_parallel: 2}
steps:
  - id: greedy
    run: sh -c 'node hoard.cjs 15 60 & wait'
    resources: {memory: 150MB}
  - id: warned
    run: timeout -s KILL 4 node hoard.cjs 6 10 || echo through
    resources: {memory: 100MB, on_exceed: warn}
`

const onLinux = process.platform === 'linux'

describe.each([
  {system: 'macOS', platform: 'darwin', isHere: spawnSync('ps', ['-A']).status === 0, tellsOfDisks: false},
  {system: 'Windows', platform: 'win32', isHere: onLinux, tellsOfDisks: true},
] as const)('limits held as on $system', ({platform, isHere, tellsOfDisks}) => {
  const {PATH: path = ''} = process.env
  let folder: TestWorkspace

  beforeEach(() => {
    folder = createWorkspace({'bin/powershell.exe': powershell, 'hoard.cjs': hoard, 'sortie.yaml': mission})
    chmodSync(join(folder.root, 'bin', 'powershell.exe'), 0o755)
    process.env['PATH'] = `${join(folder.root, 'bin')}${delimiter}${path}`
    process.env['HOARD_SECRET'] = 'what PowerShell must not be handed'
  })
  afterEach(() => {
    process.env['PATH'] = path
    delete process.env['HOARD_SECRET']
    folder[Symbol.dispose]()
  })

  test.runIf(isHere)(
    'end what a step has started with its whole tree, and warn of another that may go on',
    async () => {
      const found = systemTable(platform)
      if (found.kind === 'none') throw new Error(found.why)
      const events = await eventsOfRun(folder.root, found.table)
      const of = (stepId: string) => events.filter(event => 'stepId' in event && event.stepId === stepId)
      expect(of('greedy')).toContainEqual(
        expect.objectContaining({
          type: 'step.failed',
          failure: expect.objectContaining({
            code: 'STEP_OUT_OF_MEMORY',
            message: expect.stringMatching(/^used [\d.]+ MiB of memory: over the limit of 150 MiB .* most by "node"/),
            details: expect.objectContaining({guard: 'polling'}),
          }),
        }),
      )
      expect(of('warned').filter(({type}) => type === 'warned' || type === 'step.succeeded')).toMatchObject([
        {code: 'STEP_OUT_OF_MEMORY', message: expect.stringContaining('it goes on')},
        {type: 'step.succeeded', output: {stdout: 'through\n'}},
      ])
      expect(of('greedy')).toContainEqual(
        expect.objectContaining({
          type: 'step.measured',
          rssBytes: expect.any(Number),
          cpuPercent: expect.any(Number),
          diskIoBytesPerSec: tellsOfDisks ? expect.any(Number) : null,
        }),
      )
      expect(findMarked(`${runId}/`)).toEqual([])
    },
  )
})

const runId = '20260102-030405-window'

async function eventsOfRun(root: string, table: ProcessTable): Promise<readonly RunEvent[]> {
  const io = ioFor(root, () => {})
  const workspace = findWorkspace({}, io)
  const loaded = await loadPlan(findMission(undefined, workspace, io), workspace, {flags: {}, io})
  if (loaded === null) throw new Error('the mission is wrong')
  const {plan} = loaded
  const [store, clock, spawner] = [memoryStore(), createClock(), createDirectSpawner()]
  const source = {path: join(root, 'sortie.yaml'), sha256: ''}
  await store.createRun({runId, plan, source, createdAtMs: 1, owner: {pid: process.pid, startedAt: ''}})
  const guard = {word: 'polling', table, cgroups: null} as const
  const outputFiles = createOutputFilePool(join(root, 'outputs'))
  const events: RunEvent[] = []
  const run = startRun({
    plan,
    runId,
    version: 'test',
    store,
    clock,
    reporters: [{name: 'list', onEvent: event => void events.push(event), end() {}}],
    guard: 'polling',
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs: 25_000, timeoutReason: 'of this test'}),
    random: () => 0,
    dispatcherFor: channel =>
      wireDispatcher(
        {
          plan,
          runId,
          path: [],
          workspace,
          store,
          clock,
          spawner,
          measure: createMeasure(() => clock.nowMs()),
          environment: {inherited: {PATH: io.env['PATH'] ?? ''}, secrets: {}, envFiles: new Map(), namesInFile: []},
          masker: null,
          guard,
          resources: watcherFor({guard, clock, io}),
          models: {
            portFor: () => ({open: () => Promise.reject(new Error('no step here asks a model'))}),
            close: async () => {},
          },
          outputFiles,
          ledger: createLedgerPort({runId, workspace, store, muted: new Set(), minSeverity: null}),
          cacheFor: null,
          cache: null,
          io,
        },
        channel,
      ),
  })
  await run.done
  return events
}

/**
 * The process table of Windows: one call of PowerShell's `Get-CimInstance Win32_Process`. Windows knows no groups and
 * no markers that others may read, so a tree is what its program has started, and what this has started.
 */
import {execFile} from 'node:child_process'
import {statSync} from 'node:fs'
import {delimiter, isAbsolute, join} from 'node:path'
import type {Json} from '../../contracts.ts'
import {fieldOf, textIn} from '../../json.ts'
import type {ProcessRow, ProcessTable} from './process-table.ts'

const PROPERTIES = [
  'ProcessId',
  'ParentProcessId',
  'Name',
  'CreationDate',
  'WorkingSetSize',
  'KernelModeTime',
  'UserModeTime',
  'ReadTransferCount',
  'WriteTransferCount',
].join(',')

/** Without the first line, names beyond ASCII come in the code page of the console. */
const SCRIPT = [
  '[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false',
  `Get-CimInstance -ClassName Win32_Process -Property ${PROPERTIES} | Select-Object -Property ${PROPERTIES} | ConvertTo-Json -Compress`,
].join('; ')

/** PowerShell itself takes about half a second to start; one that hangs is asked again at the next look. */
const PATIENCE_MS = 20_000
/** Times of processes count in these. */
const TICKS_PER_MS = 10_000

/** `path`: of PowerShell. Knows descendants, memory, processor time and all that was read and written, also from pipes. */
export function cimTable(path: string): ProcessTable {
  return {
    read: () =>
      new Promise(resolve => {
        const options = {
          env: surroundings(process.env),
          maxBuffer: 64 * 1_048_576,
          timeout: PATIENCE_MS,
          killSignal: 'SIGKILL' as const,
          windowsHide: true,
        }
        execFile(path, ['-NoProfile', '-NonInteractive', '-Command', SCRIPT], options, (fault, stdout) =>
          resolve(fault === null ? rowsFromCim(stdout) : []),
        )
      }),
    markerOf: () => undefined,
    sharedOutBytes: () => undefined,
    diskBytes: () => undefined,
  }
}

/**
 * What PowerShell needs to start, and none of the rest: no secret of the run's environment, and not PSModulePath, with
 * which one PowerShell tells another to load modules that do not suit it.
 */
function surroundings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['PATH', 'PATHEXT', 'SystemRoot', 'TEMP', 'TMP']
  return Object.fromEntries(names.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]])))
}

/** Looked for here, not by the system: that one would look in the workspace first, where anything may lie. */
export function findPowerShell({PATH: path = '', SystemRoot: root = ''} = process.env): string | undefined {
  const folders = [...path.split(delimiter), join(root, 'System32', 'WindowsPowerShell', 'v1.0')]
  return folders
    .filter(folder => isAbsolute(folder))
    .map(folder => join(folder, 'powershell.exe'))
    .find(file => statSync(file, {throwIfNoEntry: false})?.isFile() === true)
}

/** Empty for a text that is not the JSON of such a call. */
export function rowsFromCim(text: string): readonly ProcessRow[] {
  const rows = listIn(text).flatMap(entry => rowFrom(entry) ?? [])
  const startedAtMs = new Map(rows.map(row => [row.pid, msOf(row.startedAt)]))
  return rows.map(row => ({...row, parentId: isYounger(row, startedAtMs) ? 0 : row.parentId}))
}

/** Numbers of processes are given out anew: one that began after its alleged child is not what started it. */
function isYounger({parentId, startedAt}: ProcessRow, startedAtMs: ReadonlyMap<number, number>): boolean {
  return (startedAtMs.get(parentId) ?? 0) > msOf(startedAt)
}

/** PowerShell makes a list of several, a lone object of one, and older ones wrap the list in another object. */
function listIn(text: string): readonly Json[] {
  let parsed: Json
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return []
  }
  const wrapped = fieldOf(parsed, 'value')
  for (const list of [parsed, wrapped]) if (Array.isArray(list)) return list
  return [parsed]
}

function rowFrom(entry: Json): ProcessRow | null {
  const pid = numberIn(entry, 'ProcessId')
  if (pid === undefined) return null
  const ticks = (numberIn(entry, 'KernelModeTime') ?? 0) + (numberIn(entry, 'UserModeTime') ?? 0)
  return {
    pid,
    parentId: numberIn(entry, 'ParentProcessId') ?? 0,
    // Each process stands for itself: what is known of an attempt is the number of its program.
    groupId: pid,
    name: textIn(entry, 'Name') ?? '',
    startedAt: textIn(entry, 'CreationDate') ?? '',
    cpuMs: ticks / TICKS_PER_MS,
    rssBytes: numberIn(entry, 'WorkingSetSize') ?? 0,
    diskBytes: (numberIn(entry, 'ReadTransferCount') ?? 0) + (numberIn(entry, 'WriteTransferCount') ?? 0),
  }
}

/** Null for the system's own idle process, which has no times. */
function numberIn(entry: Json, key: string): number | undefined {
  const value = fieldOf(entry, key)
  return typeof value === 'number' ? value : undefined
}

/** Windows PowerShell writes `/Date(1700000000000)/`, PowerShell 7 an ISO 8601 time. NaN for neither: compares as neither. */
function msOf(written: string): number {
  return Number(/^\/Date\((\d+)/.exec(written)?.[1] ?? Date.parse(written))
}

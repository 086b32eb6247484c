/** What `Get-CimInstance Win32_Process | ConvertTo-Json` prints, with the values that a test cares for. */

export interface CimProcess {
  readonly pid: number
  readonly parent?: number
  readonly name?: string
  readonly startedAtMs?: number | null
  readonly bytes?: number
  readonly cpuMs?: number
  /** Bytes read and written. */
  readonly io?: readonly [read: number, written: number]
}

/** As Windows PowerShell 5.1 writes it: times as `/Date(ms)/` with escaped slashes, processor time in 100 ns. */
export function cimOf(processes: readonly CimProcess[]): string {
  const entries = processes.map(({pid, parent = 4, name = 'a.exe', startedAtMs = 1_000, bytes = 0, cpuMs = 0, io}) => ({
    ProcessId: pid,
    ParentProcessId: parent,
    Name: name,
    CreationDate: startedAtMs === null ? null : `/Date(${startedAtMs})/`,
    WorkingSetSize: bytes,
    KernelModeTime: cpuMs * 4_000,
    UserModeTime: cpuMs * 6_000,
    ReadTransferCount: io?.[0] ?? 0,
    WriteTransferCount: io?.[1] ?? 0,
  }))
  return JSON.stringify(entries).replaceAll('/Date', '\\/Date').replaceAll(')/"', ')\\/"')
}

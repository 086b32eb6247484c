/** What runs on this machine and what it uses: one pass for all steps together. */
import {existsSync} from 'node:fs'
import type {Awaitable} from '../../contracts.ts'
import {cimTable, findPowerShell} from './cim-table.ts'
import {procTable} from './proc-table.ts'
import {psTable} from './ps-table.ts'

export interface ProcessRow {
  readonly pid: number
  readonly parentId: number
  readonly groupId: number
  /** Of the program, as the system shortens it. */
  readonly name: string
  /** Tells it from a later process with the same number; empty where the system does not say. */
  readonly startedAt: string
  /** Its own time, and that of the children it has waited for where the system adds it up. */
  readonly cpuMs: number
  /** Resident memory; what several processes share counts in each of them. */
  readonly rssBytes: number
  /** As `ProcessTable.diskBytes`, where one pass tells it of all. */
  readonly diskBytes?: number
}

export interface ProcessTable {
  /** Empty where the system did not answer this time. */
  read(): Awaitable<readonly ProcessRow[]>
  /** Undefined where it has none, or the system does not tell. */
  markerOf(row: ProcessRow): string | undefined
  /** Its share of the memory that it has in common with others, and all that is its own; undefined where not told. */
  sharedOutBytes(pid: number): number | undefined
  /** Read from and written to disks so far, with what its children did; undefined where not told. */
  diskBytes(pid: number): number | undefined
}

export type FoundTable =
  | {readonly kind: 'found'; readonly table: ProcessTable}
  /** `why` nothing can be measured. */
  | {readonly kind: 'none'; readonly why: string}

/** Linux tells it in /proc, Windows through PowerShell, macOS and the BSDs through `ps`. */
export function systemTable(platform: NodeJS.Platform = process.platform): FoundTable {
  switch (platform) {
    case 'linux':
      // Some sandboxes have no /proc.
      return existsSync('/proc/self/auxv')
        ? {kind: 'found', table: procTable()}
        : {kind: 'none', why: 'processes cannot be measured without /proc'}
    case 'win32': {
      const powershell = findPowerShell()
      return powershell === undefined
        ? {kind: 'none', why: 'processes cannot be measured without "powershell.exe" on PATH'}
        : {kind: 'found', table: cimTable(powershell)}
    }
    default:
      return {kind: 'found', table: psTable()}
  }
}

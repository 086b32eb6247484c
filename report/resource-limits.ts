/** Limits on resources as people read them. */

import {formatBytes} from '../engine/bytes.ts'
import type {ResourceLimits} from '../engine/contracts.ts'

/** `at most 512.0 MiB of memory and 75 % of all cores, else ended`. */
export function limitsInWords({memoryBytes, cpuPercent, diskIoBytesPerSec, onExceed}: ResourceLimits): string {
  const amounts = [
    ...(memoryBytes === undefined ? [] : [`${formatBytes(memoryBytes)} of memory`]),
    ...(cpuPercent === undefined ? [] : [`${cpuPercent} % of all cores`]),
    ...(diskIoBytesPerSec === undefined ? [] : [`${formatBytes(diskIoBytesPerSec)}/s of disk I/O`]),
  ]
  return `at most ${amounts.join(' and ')}, else ${onExceed === 'kill' ? 'ended' : 'warned of'}`
}

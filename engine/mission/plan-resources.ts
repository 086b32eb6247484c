/** What a mission says about memory, processor time, disks and the amount of work, as the plan holds it. */
import {MEBIBYTE, percentOf, sizeBytes} from '../../schemas/size.ts'
import type {MissionConfig, Step} from '../../schemas/types.gen.ts'
import type {EstimatePolicy, ResourceLimits} from '../contracts.ts'

const checkIntervalSeconds = 5
const warnPercent = 80
const largeFiles = 10_000
const largeBytes = 1_024 * MEBIBYTE

/** Each limit by itself: the step's own, else the mission's. Undefined where there is none. */
export function resourceLimits({resources = {}}: Step, config: MissionConfig): ResourceLimits | undefined {
  const {monitoring = {}} = config
  const amounts = {...generalAmounts(config), ...ownAmounts(resources)}
  if (Object.keys(amounts).length === 0) return undefined
  return {
    ...amounts,
    onExceed: resources.on_exceed ?? (monitoring.kill_on_exceed === false ? 'warn' : 'kill'),
    warnPercent: monitoring.warn_threshold_percent ?? warnPercent,
    checkIntervalMs: Math.round((monitoring.check_interval_seconds ?? checkIntervalSeconds) * 1_000),
  }
}

type Amounts = Pick<ResourceLimits, 'memoryBytes' | 'cpuPercent' | 'diskIoBytesPerSec'>

function generalAmounts({resource_limits: limits = {}}: MissionConfig): Amounts {
  const {max_memory_mb: memory, max_cpu_percent: cpu, max_disk_io_mb_per_sec: diskIo} = limits
  return {
    ...(memory !== undefined && {memoryBytes: sizeBytes(memory * MEBIBYTE)}),
    ...(cpu !== undefined && {cpuPercent: cpu}),
    ...(diskIo !== undefined && {diskIoBytesPerSec: sizeBytes(diskIo * MEBIBYTE)}),
  }
}

function ownAmounts({memory, cpu, disk_io: diskIo}: NonNullable<Step['resources']>): Amounts {
  return {
    ...(memory !== undefined && {memoryBytes: sizeBytes(memory)}),
    ...(cpu !== undefined && {cpuPercent: percentOf(cpu)}),
    ...(diskIo !== undefined && {diskIoBytesPerSec: sizeBytes(diskIo)}),
  }
}

/** Undefined where the mission asks for no estimate. */
export function estimatePolicy({execution_strategy: strategy}: MissionConfig): EstimatePolicy | undefined {
  if (strategy === undefined || strategy.estimate === false) return undefined
  const {warn_above_files: files, warn_above_size: size} = strategy
  return {
    warnAboveFiles: files ?? largeFiles,
    warnAboveBytes: size === undefined ? largeBytes : sizeBytes(size),
  }
}

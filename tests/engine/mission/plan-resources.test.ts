import {describe, expect, test} from 'vitest'
import type {ResourceLimits} from '../../../engine/contracts.ts'
import {messagesIn, mission, planOf} from './loading.ts'

const MEBIBYTE = 1_048_576

const withConfig = (config: string, step = ''): string => `config: ${config}\n${mission(`  - {run: x${step}}\n`)}`
const limitsOf = (text: string): ResourceLimits | undefined => planOf(text).steps[0]?.limits

describe('limits on resources', () => {
  test('are none by default, also where only the watching is described', () => {
    expect(limitsOf(mission('  - run: x\n'))).toBeUndefined()
    expect(limitsOf(withConfig('{monitoring: {check_interval_seconds: 1}, resource_limits: {}}'))).toBeUndefined()
    expect(limitsOf(mission('  - {run: x, resources: {on_exceed: warn}}\n'))).toBeUndefined()
  })

  test('of the mission hold for every step, looked at every 5 s, warned of at 80 %, and end what exceeds them', () => {
    const written = '{resource_limits: {max_memory_mb: 512, max_cpu_percent: 75, max_disk_io_mb_per_sec: 100}}'
    expect(limitsOf(withConfig(written))).toEqual({
      memoryBytes: 512 * MEBIBYTE,
      cpuPercent: 75,
      diskIoBytesPerSec: 100 * MEBIBYTE,
      onExceed: 'kill',
      warnPercent: 80,
      checkIntervalMs: 5_000,
    })
  })

  test('of a step go before those of the mission, each by itself', () => {
    const config = '{resource_limits: {max_memory_mb: 512, max_cpu_percent: 75}, monitoring: {kill_on_exceed: false}}'
    expect(limitsOf(withConfig(config, ', resources: {memory: 1GB, disk_io: 10MB/s}'))).toMatchObject({
      memoryBytes: 1_024 * MEBIBYTE,
      cpuPercent: 75,
      diskIoBytesPerSec: 10 * MEBIBYTE,
      onExceed: 'warn',
    })
    expect(limitsOf(withConfig(config, ', resources: {on_exceed: kill}'))).toMatchObject({onExceed: 'kill'})
  })

  test('are read as the earlier format wrote them, beside the steps at one time', () => {
    const plan = planOf(withConfig('{resource_limits: {max_memory_mb: 512, max_parallel_steps: 2}}'))
    expect(plan).toMatchObject({maxParallel: 2, steps: [{limits: {memoryBytes: 512 * MEBIBYTE}}]})
  })

  test('that cannot be read are refused with the form to write', () => {
    const steps = [
      '  - {id: a, run: x, resources: {memory: much}}',
      '  - {id: b, run: x, resources: {cpu: 101%}}',
      '  - {id: c, run: x, resources: {disk_io: 0}}',
      '  - {id: d, run: x, working_directory_size_limit: 1XB}',
    ]
    expect(messagesIn(mission(`${steps.join('\n')}\n`))).toEqual([
      '"memory" must be a size such as 512MB or 1GB, not "much"',
      '"cpu" must be a percentage such as 75%, not "101%"',
      '"disk_io" must be an amount per second such as 100MB/s, not 0',
      '"working_directory_size_limit" must be a size such as 512MB or 1GB, not "1XB"',
    ])
  })
})

test('the size of a working directory is limited only where the step says so', () => {
  const [free, limited] = planOf(mission('  - run: x\n  - {run: y, working_directory_size_limit: 1GB}\n')).steps
  expect(free).not.toHaveProperty('workingDirectoryLimitBytes')
  expect(limited).toMatchObject({workingDirectoryLimitBytes: 1_024 * MEBIBYTE})
})

test('an estimate is made only where the mission asks for one', () => {
  expect(planOf(mission('  - run: x\n'))).not.toHaveProperty('estimate')
  expect(planOf(withConfig('{execution_strategy: {estimate: false}}'))).not.toHaveProperty('estimate')
  expect(planOf(withConfig('{execution_strategy: {}}')).estimate).toEqual({
    warnAboveFiles: 10_000,
    warnAboveBytes: 1_024 * MEBIBYTE,
  })
  expect(planOf(withConfig('{execution_strategy: {warn_above_files: 5, warn_above_size: 1MB}}')).estimate).toEqual({
    warnAboveFiles: 5,
    warnAboveBytes: MEBIBYTE,
  })
})

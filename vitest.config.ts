import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Some measure the memory and the processor time of their own process.
    pool: 'forks',
    // Most of them wait for programs that they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './tests/closing-line.ts'],
  },
})

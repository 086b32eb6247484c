import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Most of them wait for programs that they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './tests/closing-line.ts'],
  },
})

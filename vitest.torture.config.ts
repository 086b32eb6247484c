/** The long form of the kill suite (docs/reliability.md). One file at a time: what it measures is not to share the machine. */
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/torture/**/*.torture.ts'],
    globalSetup: ['tests/build-once.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    pool: 'threads',
    fileParallelism: false,
    reporters: ['default', './tests/closing-line.ts'],
  },
})

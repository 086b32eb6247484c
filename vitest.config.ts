import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    reporters: ['default', './tests/closing-line.ts'],
  },
})

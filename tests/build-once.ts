/** Builds the bundle once before the tests: the process tests run the real command. */
import {execFileSync} from 'node:child_process'

export function setup(): void {
  execFileSync(process.execPath, ['build.mjs'], {stdio: ['ignore', 'ignore', 'inherit']})
}

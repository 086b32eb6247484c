/** Every malformed mission through the commands: refused at its line, at once, with nothing run and nothing left behind. */
import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {createFolder, runCommand} from './command.ts'
import {hostile, malformed} from './engine/mission/malformed-cases.ts'

const cases = malformed.flatMap(([, group]) => group)

/** A stack, or a word that only a fault of ours prints. */
const traces = /^\s+at |node_modules|node:internal|INTERNAL_FAULT|TypeError|RangeError/m

test('there are at least 120 different ones', () => {
  expect(new Set(cases.map(({text}) => String(text))).size).toBeGreaterThanOrEqual(120)
})

describe.each(['validate', 'run'])('sortie %s', command => {
  test.each(cases)('refuses $name', async ({text, problems}) => {
    const {stdout, stderr, files, durationMs} = await refusal(command, text)
    expect(stdout).toBe('')
    const places = Array.from(
      stderr.matchAll(/^(?:error|warning) (\w+): .*\n *--> mission\.yaml:(\d+:\d+)$/gm),
      ([, code, place]) => `${code} ${place}`,
    )
    expect(places).toEqual(problems)
    expect(stderr).not.toMatch(traces)
    expect(files).toEqual(['mission.yaml'])
    expect(durationMs).toBeLessThan(10_000)
  })

  test.each(hostile)('refuses $name before it costs much', async ({text, problem}) => {
    const before = process.memoryUsage().rss
    const {stderr, files, durationMs} = await refusal(command, text())
    expect(stderr).toMatch(problem)
    expect(stderr).not.toMatch(traces)
    expect(stderr.length).toBeLessThan(100_000)
    expect(files).toEqual(['mission.yaml'])
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000)
    // Many times what is promised: other tests are at work in the same process, and on the same machine.
    expect(durationMs).toBeLessThan(20_000)
  })
})

test('a mission that is refused has touched nothing, not even what its first steps would write', async () => {
  using folder = createFolder()
  folder.write(
    'mission.yaml',
    'version: "1.0"\nname: x\nsteps:\n  - run: touch ran\n  - run: touch ran\n    if: sucess()\n',
  )
  const {exit} = await runCommand('sortie run mission.yaml', folder.path)
  expect(exit).toBe(2)
  expect(existsSync(join(folder.path, 'ran'))).toBe(false)
})

async function refusal(command: string, text: string | Uint8Array) {
  using folder = createFolder()
  writeFileSync(join(folder.path, 'mission.yaml'), text)
  const startedAtMs = performance.now()
  const {exit, stdout, stderr} = await runCommand(`sortie ${command} mission.yaml`, folder.path)
  const durationMs = performance.now() - startedAtMs
  expect(exit).toBe(2)
  return {stdout, stderr, files: readdirSync(folder.path), durationMs}
}

/** `sortie cache`: what is kept can be looked at, bounded and forgotten. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder, type Folder, runCommand} from '../command.ts'

const missionOf = (name: string, ...steps: string[]): string =>
  `version: "1.0"\nname: ${name}\nsteps:\n${steps.map(id => `  - {id: ${id}, run: echo ${id}, cache: {key: v1}}\n`).join('')}`

/** How large a result is differs from machine to machine. */
const shown = (text: string): string => text.replaceAll(/\d+(\.\d+)? (bytes|KiB)( )*/g, 'SIZE ')

async function withResults(): Promise<Folder> {
  const folder = createFolder()
  folder.write('one.yaml', missionOf('one', 'build', 'test'))
  folder.write('two.yaml', missionOf('two', 'lint'))
  for (const name of ['one', 'two', 'one']) await runCommand(`sortie run ${name}.yaml -q`, folder.path)
  return folder
}

test('what is kept is counted by step', async () => {
  using folder = await withResults()
  const {stdout, exit} = await runCommand('sortie cache', folder.path)
  expect(shown(stdout)).toBe(`steps: 3 results, SIZE of at most 256.0 MiB, used 2 times
  one build  1 result  SIZE used once     last TIME
  one test   1 result  SIZE used once     last TIME
  two lint   1 result  SIZE not used yet  last TIME
`)
  expect(exit).toBe(0)
  expect((await runCommand('sortie cache stats two', folder.path)).stdout).toContain('steps: 1 result, ')
})

test('what was not used for long goes, and what does not fit', async () => {
  using folder = await withResults()
  const prune = async (flags: string) => shown((await runCommand(`sortie cache prune ${flags}`, folder.path)).stdout)
  expect(await prune('--older-than 30d')).toMatch(/^nothing removed\nsteps: 3 results/)
  folder.write('.sortie/config.yaml', 'cache: {max_size: 1200}\n')
  expect(await prune('')).toMatch(/^steps: removed 1 result, SIZE \nsteps: 2 results/)
  expect((await runCommand('sortie run two.yaml', folder.path)).stderr).toContain('lint started')
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(await prune('--older-than 10ms')).toContain('steps: 0 results')
})

test('a run makes room by itself, for what is used', async () => {
  using folder = await withResults()
  folder.write('.sortie/config.yaml', 'cache: {max_size: 700}\n')
  const {stderr} = await runCommand('sortie run two.yaml', folder.path)
  expect(stderr).toContain('lint cached')
  expect((await runCommand('sortie cache', folder.path)).stdout).toMatch(/^steps: 1 result, .* of at most 700 bytes/)
  expect((await runCommand('sortie run one.yaml', folder.path)).stderr).toContain('build started: never run')
})

test('one mission can be forgotten, or all of it with what is known of files', async () => {
  using folder = await withResults()
  expect(shown((await runCommand('sortie cache clear two', folder.path)).stdout)).toMatch(/^steps: removed 1 result/)
  expect((await runCommand('sortie run one.yaml', folder.path)).stderr).toContain('2 cached')
  const {stdout} = await runCommand('sortie cache clear --json', folder.path)
  expect(JSON.parse(stdout)).toMatchObject({
    action: 'clear',
    kinds: [
      {kind: 'steps', entries: 0, bytes: 0, removed: {entries: 2}, by_step: []},
      {kind: 'answers', entries: 0, removed: {entries: 0}, by_step: []},
    ],
  })
  expect((await runCommand('sortie run one.yaml', folder.path)).stderr).toContain('build started: never run')
})

test('a word that it does not know is refused with those that it does', async () => {
  using folder = await withResults()
  const {exit, stderr} = await runCommand('sortie cache sats', folder.path)
  expect(exit).toBe(2)
  expect(stderr).toContain('did you mean "stats"?')
  const key = readFileSync(join(folder.path, '.sortie/state/cache.key'), 'utf8')
  expect(key).toMatch(/^[0-9a-f]{64}$/)
})

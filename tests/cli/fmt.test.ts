/** What `sortie fmt` reads from and writes to. */
import {chmodSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {main} from '../../cli/main.ts'
import {calmEnv, createFolder, runCommand} from '../command.ts'

const crooked = 'version: "1.0"\nname: x\nsteps:\n- run:   echo   # so\n  needs: []\n'
const straight = 'version: "1.0"\nname: x\nsteps:\n  - run:   echo   # so\n    needs: []\n'
const upgraded = straight.replace('needs', 'depends_on')

async function piped(text: string, ...argv: string[]): Promise<{exit: number; stdout: string; stderr: string}> {
  const seen = {stdout: '', stderr: ''}
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (part: string) => void (seen[name] += part),
    isTerminal: false,
    columns: 80,
    rows: 24,
  })
  const exit = await main(['fmt', ...argv], {
    cwd: '/',
    env: calmEnv(),
    openStdin: () => ({isTerminal: false, stream: Readable.from([text])}),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cores: 1,
    home: '/',
    onSignal: () => () => {},
    onExit: () => {},
  })
  return {exit, ...seen}
}

describe('from standard input', () => {
  test('a mission goes to standard output', async () => {
    expect(await piped(crooked, '-')).toEqual({exit: 0, stdout: straight, stderr: ''})
    expect(await piped(crooked, '-', '--upgrade')).toEqual({exit: 0, stdout: upgraded, stderr: ''})
  })

  test('a check only answers', async () => {
    expect(await piped(crooked, '-', '--check')).toEqual({exit: 1, stdout: '', stderr: ''})
    expect(await piped(straight, '-', '--check')).toEqual({exit: 0, stdout: '', stderr: ''})
  })

  test('a mission that is wrong gives diagnostics, and no text', async () => {
    const {exit, stdout, stderr} = await piped('steps: [', '-')
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''})
    expect(stderr).toContain('--> <stdin>:1:8')
  })
})

test('the guide shows what becomes of its example', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guide', 'formatting.md'), 'utf8')
  const [before = '', after = ''] = Array.from(page.matchAll(/^```yaml.*\n([\s\S]*?)^```$/gm), ([, text]) => text)
  expect((await piped(before, '-', '--upgrade')).stdout).toBe(after)
})

describe('a file', () => {
  test('is written anew with the permissions that it had', async () => {
    using folder = createFolder()
    folder.write('sortie.yaml', crooked)
    chmodSync(join(folder.path, 'sortie.yaml'), 0o640)
    expect(await runCommand('sortie fmt sortie.yaml', folder.path)).toMatchObject({exit: 0})
    expect(readFileSync(join(folder.path, 'sortie.yaml'), 'utf8')).toBe(straight)
    expect(statSync(join(folder.path, 'sortie.yaml')).mode & 0o777).toBe(0o640)
  })

  test('that is laid out already is not touched', async () => {
    using folder = createFolder()
    folder.write('sortie.yaml', straight)
    const before = statSync(join(folder.path, 'sortie.yaml'))
    expect(await runCommand('sortie fmt', folder.path)).toMatchObject({exit: 0, printed: ''})
    expect(statSync(join(folder.path, 'sortie.yaml'))).toMatchObject({ino: before.ino, mtimeMs: before.mtimeMs})
  })

  test('that is wrong is not touched, and the others are written', async () => {
    using folder = createFolder()
    folder.write('a.yaml', `${crooked}- {}\n`)
    folder.write('b.yaml', crooked)
    expect(await runCommand('sortie fmt a.yaml b.yaml', folder.path)).toMatchObject({
      exit: 2,
      stdout: 'formatted b.yaml\n',
    })
    expect(readFileSync(join(folder.path, 'a.yaml'), 'utf8')).toBe(`${crooked}- {}\n`)
  })

  test('that a link leads to is written where it lies, inside the workspace alone', async () => {
    using folder = createFolder()
    using other = createFolder()
    folder.write('.sortie/missions/real.yaml', crooked)
    other.write('foreign.yaml', crooked)
    symlinkSync('.sortie/missions/real.yaml', join(folder.path, 'sortie.yaml'))
    symlinkSync(join(other.path, 'foreign.yaml'), join(folder.path, 'foreign.yaml'))
    expect(await runCommand('sortie fmt sortie.yaml', folder.path)).toMatchObject({exit: 0})
    expect(readFileSync(join(folder.path, '.sortie/missions/real.yaml'), 'utf8')).toBe(straight)
    const {exit, stderr} = await runCommand('sortie fmt foreign.yaml', folder.path)
    expect(exit).toBe(2)
    expect(stderr).toContain('error FILE_OUTSIDE: the path "foreign.yaml" leaves the workspace through a link')
    expect(readFileSync(join(other.path, 'foreign.yaml'), 'utf8')).toBe(crooked)
  })
})

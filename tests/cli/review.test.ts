/** `sortie review --patch -`: a diff that is piped in. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {expect, test} from 'vitest'
import {main} from '../../cli/main.ts'
import {createFolder, ioFor} from '../command.ts'

const patch = '--- a/shop.js\n+++ b/shop.js\n@@ -7 +7,2 @@\n const price = 1\n+debugger\n'

async function piped(text: string | null, folder: string, ...argv: readonly string[]) {
  const texts = {stdout: '', stderr: ''}
  const io = ioFor(folder, (name, printed) => void (texts[name] += printed))
  const stream = Readable.from([Buffer.from(text ?? '')])
  const exit = await main(argv, {...io, openStdin: () => ({isTerminal: text === null, stream})})
  return {exit, ...texts}
}

test('a diff from standard input is reviewed, and kept so that a resumed run reads it again', async () => {
  using folder = createFolder()
  const {exit, stdout} = await piped(patch, folder.path, 'review', 'diff', '--patch', '-', '--format', 'github', '-q')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^::error file=shop\.js,line=8,endLine=8,title=high.*breakpoint/)
  const reports = join(folder.path, '.sortie/state/reports')
  const [kept = ''] = readdirSync(reports).filter(name => name.endsWith('.patch'))
  expect(readFileSync(join(reports, kept), 'utf8')).toBe(patch)
  // The state directory looks after itself, though this file was in it first.
  expect(existsSync(join(folder.path, '.sortie/state/.gitignore'))).toBe(true)
})

test('a dry run writes nothing, and a terminal is no diff', async () => {
  using folder = createFolder()
  expect((await piped(patch, folder.path, 'review', 'diff', '--patch', '-', '-n')).exit).toBe(0)
  expect(readdirSync(folder.path)).toEqual([])
  const {exit, stderr} = await piped(null, folder.path, 'review', 'diff', '--patch', '-')
  expect(exit).toBe(2)
  expect(stderr).toContain('"--patch -" reads standard input, and nothing comes from there')
})

test('what is no diff fails with the place', async () => {
  using folder = createFolder()
  const {exit, stderr} = await piped('hello\n', folder.path, 'review', 'diff', '--patch', '-', '-q')
  expect(exit).toBe(1)
  expect(stderr).toMatch(/\.sortie\/state\/reports\/[0-9a-f]{16}\.patch:1: this is no diff/)
})

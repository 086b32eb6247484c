/** The real command with a program that behaves as llama-server does: what is left when it ends, whichever way. */
import {existsSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import shape from '../../schemas/output/llm-start.schema.json' with {type: 'json'}
import {fakeServer} from '../llm/local-servers.ts'
import {ggufFile, smallModel} from '../model/gguf-file.ts'
import {createStage, type Stage, type Started} from './stage.ts'

function createModelStage(wish: {readonly [name: string]: unknown} = {}): Stage {
  const stage = createStage({'small.gguf.fake.json': JSON.stringify(wish)})
  writeFileSync(join(stage.path, 'small.gguf'), ggufFile({values: smallModel}))
  stage.env = {SORTIE_LLAMA_SERVER: fakeServer, HOME: stage.path, TMPDIR: stage.path}
  return stage
}

interface Running {
  readonly base_url: string
  readonly key_file: string
  readonly pid: number
}

/** What `llm start --json` prints once it is ready. */
async function readyDocument(start: Started): Promise<Running> {
  const document = await printedDocument(start)
  expect(fitsShape(document), JSON.stringify(fitsShape.errors)).toBe(true)
  return document
}

const fitsShape = new Ajv({allowUnionTypes: true}).compile(shape)

function printedDocument({process: child, ended}: Started): Promise<Running> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString()
      if (text.endsWith('}\n')) resolve(JSON.parse(text))
    })
    void ended.then(({stderr}) => reject(new Error(stderr)))
  })
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const untilGone = (pid: number) => expect.poll(() => isRunning(pid), {timeout: 5_000, interval: 5}).toBe(false)
const serverPid = (stage: Stage): number => JSON.parse(stage.read('small.gguf.seen.json')).pid

test('a server in the foreground ends with SIGINT, and leaves neither a process nor its key', async () => {
  await using stage = createModelStage({stopMs: 100})
  const start = stage.start('llm', 'start', 'small.gguf', '--json')
  const {base_url: baseUrl, key_file: keyFile, pid} = await readyDocument(start)
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(keyFile)).mode & 0o777).toBe(0o700)
  stage.env = {...stage.env, LLAMA_API_KEY: stage.read(relativeTo(stage, keyFile)).trim()}
  const asked = await stage.run('llm', 'test', baseUrl)
  expect(asked, asked.stderr).toMatchObject({exit: 0, stdout: expect.stringContaining('It works.')})
  start.kill('SIGINT')
  const end = await start.ended
  expect(end, end.stderr).toMatchObject({exit: 130})
  expect(isRunning(pid)).toBe(false)
  expect(existsSync(keyFile)).toBe(false)
})

test('without its key the server is not asked in vain: the fault says which variable', async () => {
  await using stage = createModelStage()
  const start = stage.start('llm', 'start', 'small.gguf', '--json')
  const {base_url: baseUrl} = await readyDocument(start)
  const asked = await stage.run('llm', 'test', baseUrl)
  expect(asked.stderr).toContain('LLM_KEY_REFUSED')
  expect(asked.stderr).toContain('does not accept the key (status 401): Invalid API Key')
  start.kill('SIGTERM')
  expect(await start.ended).toMatchObject({exit: 143})
})

test('when Sortie is killed the server is ended soon after, also one that does not want to', async () => {
  await using stage = createModelStage({deaf: true, background: true})
  const start = stage.start('llm', 'start', 'small.gguf', '--json')
  const {pid} = await readyDocument(start)
  const killedAtMs = performance.now()
  start.kill('SIGKILL')
  await untilGone(pid)
  expect(performance.now() - killedAtMs).toBeLessThan(4_000)
})

test('when Sortie is killed while the model loads, the server is ended as well', async () => {
  await using stage = createModelStage({loadsForEver: true})
  const start = stage.start('llm', 'test', 'small.gguf')
  await start.printed('loading model')
  await expect.poll(() => existsSync(join(stage.path, 'small.gguf.seen.json')), {timeout: 5_000}).toBe(true)
  start.kill('SIGKILL')
  await untilGone(serverPid(stage))
})

test('a signal while the model loads ends both', async () => {
  await using stage = createModelStage({loadsForEver: true})
  const start = stage.start('llm', 'bench', 'small.gguf')
  await start.printed('loading model')
  await expect.poll(() => existsSync(join(stage.path, 'small.gguf.seen.json')), {timeout: 5_000}).toBe(true)
  start.kill('SIGINT')
  expect(await start.ended).toMatchObject({exit: 130, stdout: ''})
  expect(isRunning(serverPid(stage))).toBe(false)
})

test('a server that ends by itself ends the command, with what it said last', async () => {
  await using stage = createModelStage({endsAt: 1})
  const start = stage.start('llm', 'start', 'small.gguf', '--json')
  const {base_url: baseUrl, key_file: keyFile} = await readyDocument(start)
  stage.env = {...stage.env, LLAMA_API_KEY: stage.read(relativeTo(stage, keyFile)).trim()}
  expect(await stage.run('llm', 'test', baseUrl)).toMatchObject({exit: 1})
  const end = await start.ended
  expect(end.exit).toBe(1)
  expect(end.stderr).toContain('llama-server ended with status 1 while it was in use: ggml_abort: unrecoverable error')
})

function relativeTo({path}: Stage, file: string): string {
  return join(...path.split('/').map(() => '..'), file)
}

/** `sortie llm` in this process: what people and programs are shown. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {main} from '../../cli/main.ts'
import {createFolder, ioFor, settled} from '../command.ts'
import {fakeServer} from '../llm/local-servers.ts'
import {ggufFile, smallModel} from '../model/gguf-file.ts'
import {startModelServer} from '../model/server.ts'

function place(wish: {readonly [name: string]: unknown} = {}) {
  const folder = createFolder()
  onTestFinished(() => folder[Symbol.dispose]())
  folder.write('models/torn.gguf', 'GGUF')
  folder.write('models/small.gguf.fake.json', JSON.stringify(wish))
  writeFileSync(join(folder.path, 'models', 'small.gguf'), ggufFile({values: smallModel}))
  const texts = {stdout: '', stderr: ''}
  return {
    path: folder.path,
    write: folder.write,
    async run(argv: readonly string[], env: {readonly [name: string]: string} = {}, command = 'llm') {
      Object.assign(texts, {stdout: '', stderr: ''})
      const io = ioFor(folder.path, (name, text) => (texts[name] += text))
      const ours = {...io.env, HOME: folder.path, SORTIE_LLAMA_SERVER: fakeServer, ...env}
      const exit = await main([command, ...argv], {...io, env: ours})
      const shown = (text: string) => settled(text.replaceAll(folder.path, 'WORKSPACE').replaceAll(fakeServer, 'FAKE'))
      return {exit, stdout: shown(texts.stdout), stderr: shown(texts.stderr)}
    },
  }
}

test('list shows programs, models with their sizes, what cannot be used and why, and which keys are set', async () => {
  const {stdout} = await place().run(['list'], {OPENAI_API_KEY: 'sk-correct-horse', XAI_API_KEY: ' '})
  expect(stdout).toBe(`programs
  llama-server  FAKE
  ollama        not found

models
  small  0.6B  Q4_K_M  63.7 KiB  40960 tokens  WORKSPACE/models/small.gguf

not usable
  WORKSPACE/models/torn.gguf  it is too short for a GGUF file

providers
  openai      https://api.openai.com/v1     OPENAI_API_KEY set
  xai         https://api.x.ai/v1           XAI_API_KEY not set
  openrouter  https://openrouter.ai/api/v1  OPENROUTER_API_KEY not set
  ollama      http://127.0.0.1:11434/v1     needs no key
`)
})

test('a name that would move the cursor is shown without what does', async () => {
  const {run, write} = place()
  write('models/\u001b[2Jwipe.gguf', 'GGUF')
  expect((await run([])).stdout).toContain('models/wipe.gguf')
})

test.each([
  [fakeServer, 0, 'ok    local models: llama-server is "FAKE"'],
  ['', 0, 'ok    local models: there is no llama-server; steps that ask models need none'],
  [
    './nothing',
    0,
    'warn  local models: the llama-server named by SORTIE_LLAMA_SERVER cannot be run: "WORKSPACE/nothing"',
  ],
])('doctor says which llama-server there is: with "%s"', async (named, exit, line) => {
  const end = await place().run([], {SORTIE_LLAMA_SERVER: named}, 'doctor')
  expect(end.exit).toBe(exit)
  expect(end.stdout).toContain(line)
})

describe('test', () => {
  test('starts the only model there is, asks it, and shows the answer with its figures', async () => {
    expect(await place().run(['test'])).toEqual({
      exit: 0,
      stderr: 'loading model\nready after T s\n',
      stdout: `It works.

model    small
context  40960 tokens
time     T s
prompt   10 tokens, 200.0 per second
answer   2 tokens, 50.0 per second
`,
    })
  })

  test('asks a server at an address, with the key of the variable that is named for it', async () => {
    await using server = await startModelServer({kind: 'text', text: 'Good morning'})
    const argv = ['test', server.url, '--model', 'm', '--api-key-env', 'MINE', '--set', 'temperature=0.5', '--json']
    const {exit, stdout} = await place().run(argv, {MINE: 'sk-1', LLAMA_API_KEY: 'no'})
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({text: 'Good morning', provider: 'custom', prompt_tokens: null})
    expect(server.requests.at(-1)).toMatchObject({
      authorization: 'Bearer sk-1',
      body: {model: 'm', temperature: 0.5, max_tokens: 1024, stream: false},
    })
  })

  test('sends no key to an address that none was named for', async () => {
    await using server = await startModelServer({kind: 'text', text: 'yes'})
    await place().run(['test', server.url, '--model', 'm'], {OPENAI_API_KEY: 'sk-1'})
    expect(server.requests.map(({authorization}) => authorization)).toEqual([undefined, undefined])
  })

  test.each([
    [
      'a server that repeats the key',
      {status: 400, body: '{"error": {"message": "bad sk-1"}}'},
      'LLM_REFUSED',
      ': bad ***',
    ],
    ['a wrong key', {status: 401, body: ''}, 'LLM_KEY_REFUSED', 'does not accept the key (status 401)'],
    ['too many requests', {status: 429, body: '{}'}, 'LLM_RATE_LIMITED', 'wants fewer requests'],
    ['a server at its end', {status: 503, body: '{"error": "busy"}'}, 'LLM_UNAVAILABLE', '(status 503): busy'],
    ['a page that is no answer', {status: 200, body: '<html>'}, 'LLM_BAD_ANSWER', 'something that is no JSON'],
    ['JSON that is no answer', {status: 200, body: '[]'}, 'LLM_BAD_ANSWER', 'holds no text of a model'],
  ])('names %s', async (_, reply, code, message) => {
    await using server = await startModelServer({kind: 'raw', ...reply})
    const argv = ['test', server.url, '--model', 'm', '--api-key-env', 'MINE']
    const {exit, stdout, stderr} = await place().run(argv, {MINE: 'sk-1'})
    expect({exit, stdout}).toEqual({exit: 1, stdout: ''})
    expect(stderr).toContain(`error ${code}: `)
    expect(stderr).toContain(message)
  })

  test('says which model is meant when several may be', async () => {
    const {run, path} = place()
    for (const name of ['one-a', 'one-b'])
      writeFileSync(join(path, 'models', `${name}.gguf`), ggufFile({values: smallModel}))
    expect((await run(['test', 'ONE'])).stderr).toContain('"ONE" may be 2 models\n  = help: name one: "one-a", "one-b"')
    expect((await run(['test'])).stderr).toContain('there are 3 models')
    expect((await run(['test', 'smll'])).stderr).toContain(
      'no file, model or provider is called "smll"\n  = help: did you mean "small"?',
    )
    expect((await run(['test', 'torn'])).stderr).toContain('cannot be used: it is too short for a GGUF file')
  })

  test('says what is missing where there is no llama-server', async () => {
    const {exit, stderr} = await place().run(['test', 'small'], {SORTIE_LLAMA_SERVER: './nothing'})
    expect({exit, stderr}).toEqual({
      exit: 1,
      stderr: `error LLM_SERVER_NOT_FOUND: there is no program that can be run at "WORKSPACE/nothing"
  = help: install llama.cpp (docs/guide/local-models.md), or name the program with SORTIE_LLAMA_SERVER
`,
    })
  })
})

test('bench asks with more and more at one time, and counts what all of them got', async () => {
  const {exit, stdout, stderr} = await place().run(['bench', 'small', '--questions', '5', '--concurrency', '3'])
  expect(exit).toBe(0)
  expect(stderr).toContain('3 at once: 5 answers in T s')
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map(line => line.split(/ {2,}/).slice(0, 3))
  expect(rows).toEqual([
    ['at once', 'answered', 'failed'],
    ['1', '5', '0'],
    ['2', '5', '0'],
    ['3', '5', '0'],
  ])
})

test('bench gives the server it starts a slot for each question at one time', async () => {
  const {stdout} = await place().run(['bench', 'small', '--questions', '2', '--concurrency', '2', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({slots: 2, context_tokens: 24_576, provider: 'llama-server'})
})

test('bench counts questions without an answer, and ends with status 1', async () => {
  await using server = await startModelServer(
    {kind: 'text', text: 'first'},
    {kind: 'text', text: 'first'},
    {kind: 'text', text: 'second'},
    {kind: 'raw', status: 500, body: ''},
  )
  const argv = ['bench', server.url, '--model', 'm', '--questions', '3', '--concurrency', '1', '--json']
  const {exit, stdout} = await place().run(argv)
  expect(exit).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({levels: [{answered: 1, failed: 2, output_tokens_per_second: null}]})
})

test('a provider with many models is asked for one by name', async () => {
  const {exit, stderr} = await place().run(['test', 'xai'], {XAI_API_KEY: 'sk-1'})
  expect({exit, stderr}).toEqual({
    exit: 2,
    stderr: 'error USAGE_BAD_FLAG: "xai" has many models\n  = help: name the one to ask with --model\n',
  })
})

test.each([
  [['tst'], 'did you mean "test"?'],
  [['test', 'small', '--ngl', 'many'], '--ngl takes a number of layers, auto or all, not "many"'],
  [['test', 'small', '--flash-attn', 'yes'], '--flash-attn is one of on, off, auto, not "yes"'],
  [['test', 'small', '--set', 'temperature'], '--set takes name=value, not "temperature"'],
  [['test', 'small', '--set', 'topk=3'], 'there is no sampling parameter "topk"'],
  [['test', 'openai', '--set', 'top_k=3'], 'OPENAI_API_KEY'],
  [['bench', 'small', '--concurrency', '0'], '--concurrency takes a whole number from 1 on'],
])('%j is answered with what is wrong', async (argv, message) => {
  const {stdout, stderr} = await place().run(argv)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

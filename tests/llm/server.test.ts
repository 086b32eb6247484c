/** A llama-server of our own, from its start to its end, with a program that behaves like it. */
import {readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {describe, expect, onTestFinished, test} from 'vitest'
import {createHttpPort} from '../../engine/run/http.ts'
import {freePort} from '../../llm/local/free-port.ts'
import {endedInUse} from '../../llm/local/server-faults.ts'
import {createServerBench} from './local-servers.ts'

const get = (url: string, apiKey?: string) =>
  createHttpPort(new AbortController().signal).send({
    method: 'GET',
    url,
    headers: apiKey === undefined ? {} : {authorization: `Bearer ${apiKey}`},
    maxBytes: 100_000,
  })

describe('a server that starts', () => {
  test('says while it loads that it loads, and then what it is', async () => {
    const bench = createServerBench({loadingAnswers: 3})
    const server = await bench.start({contextTokens: 8_192, slots: 4})
    expect(bench.progress.map(({kind}) => kind)).toEqual(
      expect.arrayContaining(['starting', 'loading', 'loading', 'loading', 'ready']),
    )
    expect(bench.progress.at(-1)?.kind).toBe('ready')
    expect(server).toMatchObject({model: 'small', slots: 4, contextTokensPerSlot: 2_048, pid: bench.seen().pid})
    expect(server.props).toMatchObject({model_path: bench.modelPath, total_slots: 4})
    expect((await get(`${server.baseUrl}/models`, server.apiKey)).status).toBe(200)
    expect((await get(`${server.baseUrl}/models`)).status).toBe(401)
    await server.stop()
    expect(bench.left()).toEqual([])
  })

  test('listens on this machine alone, fetches nothing, and has its key where `ps` does not show it', async () => {
    const bench = createServerBench()
    const server = await bench.start({gpuLayers: '99', flashAttention: 'on', args: ['--threads', '2']})
    const {args, env} = bench.seen()
    const ours = `--host 127.0.0.1 --port ${new URL(server.baseUrl).port} --model ${bench.modelPath} --alias small`
    // As much as the model was trained for, which is less than what a server gets otherwise.
    const wished = '--ctx-size 40960 --parallel 1 --n-gpu-layers 99 --flash-attn on --threads 2'
    expect(args.join(' ')).toBe(`--offline ${ours} ${wished}`)
    expect(env['LLAMA_API_KEY']).toBe(server.apiKey)
    expect(readFileSync(`/proc/${server.pid}/cmdline`, 'utf8')).not.toContain(server.apiKey)
    await server.stop()
  })

  test('gets what programs need of the environment, and neither secrets nor settings of its own', async () => {
    const bench = createServerBench()
    const {PATH = ''} = process.env
    const env = {
      PATH,
      HOME: '/h',
      CUDA_VISIBLE_DEVICES: '1',
      LD_LIBRARY_PATH: '/lib',
      OPENAI_API_KEY: 'sk-1',
      NVIDIA_API_KEY: 'nv-1',
      AWS_SECRET_ACCESS_KEY: 's',
      LLAMA_ARG_HOST: '0.0.0.0',
      LLAMA_ARG_TOOLS: 'all',
    }
    const server = await bench.start({env, apiKey: 'my-key'})
    const {SORTIE_PROCESS: marker, ...seen} = bench.seen().env
    expect(marker).toMatch(/\/:llama-server\/1\/$/)
    expect(seen).toEqual({
      PATH,
      HOME: '/h',
      CUDA_VISIBLE_DEVICES: '1',
      LD_LIBRARY_PATH: '/lib',
      LLAMA_API_KEY: 'my-key',
    })
    await server.stop()
  })
})

describe('a server that ends', () => {
  test('has ended when it has been stopped, though it answers for a while after it was asked to go', async () => {
    const bench = createServerBench({stopMs: 300})
    const server = await bench.start()
    const health = server.baseUrl.replace(/v1$/, 'health')
    const stopping = server.stop()
    expect((await get(health)).status).toBe(200)
    await stopping
    await expect(get(health)).rejects.toMatchObject({code: 'HTTP_UNREACHABLE'})
    expect(await server.ended).toMatchObject({exitCode: 0})
    expect(bench.left()).toEqual([])
  })

  test('by force when it does not want to, with all that it has started', async () => {
    const bench = createServerBench({deaf: true, background: true})
    const server = await bench.start({graceMs: 50})
    expect(bench.left()).toHaveLength(3)
    await server.stop()
    expect(await server.ended).toMatchObject({signal: 'SIGKILL'})
    expect(bench.left()).toEqual([])
  })

  test('when the signal fires, and again is no fault', async () => {
    const bench = createServerBench()
    const server = await bench.start()
    bench.abort.abort(new Error('enough'))
    expect(await server.ended).toMatchObject({exitCode: 0})
    await server.stop()
    expect(bench.left()).toEqual([])
  })

  test('when the signal fires while it loads; the reason of the signal is told', async () => {
    const bench = createServerBench({loadsForEver: true})
    const starting = bench.start({
      onProgress: ({kind}) => {
        if (kind === 'loading') bench.abort.abort(new Error('enough'))
      },
    })
    await expect(starting).rejects.toThrow('enough')
    expect(bench.left()).toEqual([])
  })

  test('by itself while it is in use; whoever asked it can say so', async () => {
    const bench = createServerBench({endsAt: 1})
    const server = await bench.start()
    const body = JSON.stringify({messages: [{role: 'user', content: 'Hello'}]})
    const headers = {authorization: `Bearer ${server.apiKey}`}
    await expect(fetch(`${server.baseUrl}/chat/completions`, {method: 'POST', headers, body})).rejects.toThrow()
    expect(endedInUse(await server.ended, server.lastLines())).toMatchObject({
      code: 'LLM_SERVER_ENDED',
      message: 'llama-server ended with status 1 while it was in use: ggml_abort: unrecoverable error',
    })
  })
})

describe('a server that does not come up', () => {
  test('because the model is broken, says so with its last lines, within the time it takes to end', async () => {
    const bench = createServerBench({broken: true})
    await expect(bench.start()).rejects.toMatchObject({
      code: 'LLM_SERVER_ENDED',
      message: expect.stringMatching(
        /^llama-server ended with status 1 while loading "small.gguf": gguf_init_from_file_impl: invalid magic characters \| srv {4}load_model: failed to load model/,
      ),
      hint: 'the file may be damaged: fetch it again; `sortie llm list` shows what is known of it',
      details: {stderr: [expect.stringContaining('invalid magic'), expect.stringContaining('failed to load model')]},
    })
    expect(bench.left()).toEqual([])
  })

  test('because it does not know an argument', async () => {
    const bench = createServerBench()
    await expect(bench.start({args: ['--brand-new']})).rejects.toMatchObject({
      message: expect.stringContaining('error: invalid argument: --brand-new'),
      hint: expect.stringContaining('update llama.cpp'),
    })
  })

  test('because a file is not a model, is not even started', async () => {
    const bench = createServerBench()
    writeFileSync(bench.modelPath, 'GGUF')
    await expect(bench.start()).rejects.toMatchObject({
      code: 'LLM_SERVER_NO_MODEL',
      message: `the model "${bench.modelPath}" cannot be used: it is too short for a GGUF file`,
    })
    expect(bench.progress).toEqual([])
  })

  test('because the program is not there', async () => {
    const bench = createServerBench()
    await expect(bench.start({program: '/nowhere/llama-server'})).rejects.toMatchObject({
      code: 'STEP_PROGRAM_NOT_FOUND',
    })
  })

  test('in time, is ended', async () => {
    const bench = createServerBench({loadsForEver: true})
    await expect(bench.start({loadTimeoutMs: 100})).rejects.toMatchObject({code: 'LLM_SERVER_SLOW'})
    expect(bench.left()).toEqual([])
  })

  const refused = ['--host', '--port=1', '--api-key', '--tools', '--mcp-servers-json', '--agent', '-hf', '--rpc', '-c']
  test.each(refused)('because %s is not for the user to say, is not even started', async argument => {
    const bench = createServerBench()
    await expect(bench.start({args: [argument, 'x']})).rejects.toMatchObject({code: 'LLM_SERVER_BAD_ARGUMENT'})
    expect(bench.progress).toEqual([])
  })
})

describe('a port that another program has', () => {
  test.each(['which answers as if it were ready', 'which is no web server'])('%s is left to it', async kind => {
    const other = createServer((_, response) => response.writeHead(200).end('{}'))
    if (kind.includes('no web server')) other.on('connection', socket => socket.end('220 mail\r\n'))
    const taken = await listening(other)
    const bench = createServerBench()
    const ports = [taken, taken, await freePort()]
    const server = await bench.start({nextPort: () => Promise.resolve(ports.shift() ?? 0)})
    expect(bench.progress.filter(told => told.kind === 'port-taken')).toEqual([
      {kind: 'port-taken', port: taken},
      {kind: 'port-taken', port: taken},
    ])
    expect(server.baseUrl).not.toContain(String(taken))
    await server.stop()
    expect(bench.left()).toEqual([])
  })

  test('each time is a fault of its own', async () => {
    const taken = await listening(createServer())
    const bench = createServerBench()
    await expect(bench.start({nextPort: () => Promise.resolve(taken)})).rejects.toMatchObject({
      code: 'LLM_SERVER_NO_PORT',
    })
    expect(bench.left()).toEqual([])
  })
})

describe('what answers but is not what was started is ended, and named', () => {
  test.each([
    ['asks for no key', {open: true}],
    ['has another model: "/other.gguf"', {otherModel: '/other.gguf'}],
    ['calls its model "else", not "small"', {otherAlias: 'else'}],
  ])('it %s', async (why, wish) => {
    const bench = createServerBench(wish)
    // Time in which it could still end for want of a port passes at once.
    const clock = {
      nowMs: () => 0,
      setTimer: (ms: number, call: () => void) => {
        const timer = setTimeout(call, Math.min(ms, 20))
        return {clear: () => clearTimeout(timer)}
      },
    }
    await expect(bench.start({clock})).rejects.toMatchObject({
      code: 'LLM_SERVER_STRANGE',
      message: expect.stringContaining(why),
    })
    expect(bench.left()).toEqual([])
  })
})

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

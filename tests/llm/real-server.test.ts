/**
 * What we take for granted of llama-server, with a real one. Needs SORTIE_LLAMA_SERVER and SORTIE_LLAMA_MODEL, the path
 * of a small GGUF file; skipped without them.
 */
import {truncateSync} from 'node:fs'
import {copyFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {createClock} from '../../engine/run/clock.ts'
import {createHttpPort} from '../../engine/run/http.ts'
import {freePort} from '../../llm/local/free-port.ts'
import {probe} from '../../llm/local/probe.ts'
import {createServerBench} from './local-servers.ts'

const {SORTIE_LLAMA_SERVER: program, SORTIE_LLAMA_MODEL: modelPath} = process.env
const tools = {http: createHttpPort(new AbortController().signal), clock: createClock()}

describe.skipIf(!program || !modelPath)('the real llama-server', () => {
  const real = {program: program ?? '', modelPath: modelPath ?? '', contextTokens: 2_048, loadTimeoutMs: 120_000}
  const ask = (baseUrl: string, apiKey: string, prompt: string) =>
    probe({baseUrl, apiKey, model: 'any'}, {prompt, sampling: {max_tokens: 16, temperature: 0}}, tools)

  test('takes its key from the environment, shares the context among its slots, answers and counts', async () => {
    const bench = createServerBench()
    const server = await bench.start({...real, slots: 2})
    expect(server).toMatchObject({slots: 2, contextTokensPerSlot: 1_024})
    const answer = await ask(server.baseUrl, server.apiKey, 'Say yes.')
    expect(answer.outputTokens).toBeGreaterThan(0)
    expect(answer.promptTokensPerSecond).toBeGreaterThan(0)
    await expect(ask(server.baseUrl, 'wrong', 'Say yes.')).rejects.toMatchObject({code: 'LLM_KEY_REFUSED'})
    await expect(ask(server.baseUrl, server.apiKey, 'word '.repeat(4_000))).rejects.toMatchObject({
      code: 'LLM_REFUSED',
      message: expect.stringContaining('context'),
    })
    await server.stop()
    expect(bench.left()).toEqual([])
  }, 180_000)

  test('ends at once for a file that is cut off, and for a port that is taken', async () => {
    const bench = createServerBench()
    const torn = join(bench.folder, 'torn.gguf')
    await copyFile(real.modelPath, torn)
    truncateSync(torn, 20_000_000)
    await expect(bench.start({...real, modelPath: torn})).rejects.toMatchObject({
      code: expect.stringMatching(/^LLM_SERVER_(ENDED|NO_MODEL)$/),
    })
    const first = await bench.start(real)
    const ports = [Number(new URL(first.baseUrl).port), await freePort()]
    const second = await bench.start({...real, nextPort: () => Promise.resolve(ports.shift() ?? 0)})
    expect(bench.progress).toContainEqual({kind: 'port-taken', port: Number(new URL(first.baseUrl).port)})
    await Promise.all([first.stop(), second.stop()])
  }, 180_000)
})

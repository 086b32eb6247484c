/** The real command asks a model, and is ended while it does. */

import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ggufFile, smallModel} from '../model/gguf-file.ts'
import {type Replier, startModelServerWith} from '../model/server.ts'
import {createStage} from './stage.ts'

const usage = {prompt_tokens: 10, completion_tokens: 100}
const mission = (url: string) => `version: "1.0"
name: six
config:
  llm: {base_url: ${url}, model: small, max_output_tokens: 100, prices: {input_per_million: 100, output_per_million: 1000}}
steps:
  - id: ask
    type: llm
    foreach: {items: [1, 2, 3, 4, 5, 6], max_parallel: 1}
    with: {prompt: "Question \${{ item }}"}
`

/** Falls silent at the fourth question, the first time. */
const hangsOnce: Replier = (_request, number) =>
  number === 4 ? {kind: 'silence'} : {kind: 'text', text: `answer ${number}`, usage}

test.each(['SIGKILL', 'SIGINT'] as const)(
  'after %s in mid-question, what was answered is not paid again',
  async signal => {
    await using server = await startModelServerWith(hangsOnce)
    await using stage = createStage({'mission.yaml': mission(server.url)})
    const first = stage.start('run', 'mission.yaml')
    await server.asked(4)
    first.kill(signal)
    expect(await first.ended).toMatchObject(signal === 'SIGINT' ? {exit: 130} : {signal})

    const second = await stage.run('resume')
    expect(second, second.stderr).toMatchObject({exit: 0})
    // Three of the first process, the one that was cut off, and the three that were left.
    expect(server.requests).toHaveLength(7)
    expect(second.stderr).toContain('models: $0.6060 for 6 calls')
    const status = await stage.run('status', '--json')
    expect(JSON.parse(status.stdout)).toMatchObject({state: 'succeeded', llm_calls: 6, cost_usd: 0.606})
  },
)

test('a budget that is spent ends the command with status 4', async () => {
  await using server = await startModelServerWith((_request, number) => ({kind: 'text', text: `${number}`, usage}))
  await using stage = createStage({'mission.yaml': mission(server.url)})
  expect((await stage.run('run', 'mission.yaml', '--budget', '0.25')).exit).toBe(4)
  expect(server.requests).toHaveLength(2)
  expect((await stage.run('resume', '--budget', '1')).exit).toBe(0)
  expect(server.requests).toHaveLength(6)
})

const fake = join(import.meta.dirname, '..', 'model', 'fake-llama-server.cjs')

test('a llama-server of the run is started once, costs nothing, and is ended with the run', async () => {
  await using stage = createStage({
    'small.gguf.fake.json': '{}',
    'mission.yaml': `version: "1.0"
name: local
config: {llm: {provider: llama-server, server: {model: small.gguf}}}
steps:
  - {id: one, type: llm, with: {prompt: One}}
  - {id: two, type: llm, with: {prompt: Two}}
`,
  })
  writeFileSync(join(stage.path, 'small.gguf'), ggufFile({values: smallModel}))
  stage.env = {SORTIE_LLAMA_SERVER: fake}
  const run = await stage.run('run', 'mission.yaml', '--budget', '0.01')
  expect(run, run.stderr).toMatchObject({exit: 0})
  expect(run.stderr).toContain('models: $0.0000 for 2 calls')
  const {pid} = JSON.parse(stage.read('small.gguf.seen.json'))
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(stage.leftOver()).toEqual([])
})

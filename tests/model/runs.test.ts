/** Steps that ask models, in whole runs against a server on loopback: budgets, costs, what is paid once. */
import {describe, expect, test} from 'vitest'
import {createFolder, runCommand} from '../command.ts'
import {type Replier, startModelServerWith} from './server.ts'

const usage = {prompt_tokens: 10, completion_tokens: 100, total_tokens: 110}
const prices = '{input_per_million: 100, output_per_million: 1000}'

/** Ten questions of $0.1010 each: 10 tokens at 100 and 100 at 1,000 dollars a million. */
const ten = (url: string, more = '') => `version: "1.0"
name: ten
config:
  llm: {base_url: ${url}, model: small, prices: ${prices}, max_output_tokens: 100}
${more}
steps:
  - id: ask
    type: llm
    foreach: {items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], max_parallel: 1}
    with: {prompt: "Question \${{ item }}"}
  - {id: after, depends_on: [ask], run: echo all asked}
`

async function stage(replier: Replier, mission: (url: string) => string) {
  const folder = createFolder()
  const server = await startModelServerWith(replier)
  folder.write('mission.yaml', mission(server.url))
  return {
    server,
    folder,
    run: (line: string) => runCommand(line, folder.path),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

const answers: Replier = (_request, number) => ({kind: 'text', text: `answer ${number}`, usage})

describe('a budget', () => {
  test('stops the run with status 4, and a resumed run asks only what is left', async () => {
    await using at = await stage(answers, url => ten(url))
    const first = await at.run('sortie run mission.yaml --budget 0.50 -j 4')
    expect(first.exit).toBe(4)
    expect(first.stderr).toContain(
      'the budget of the run is $0.5000: $0.4040 are spent, and the next question may cost $0.10',
    )
    expect(first.stderr).toContain('`sortie resume --budget USD` goes on where it stopped')
    expect(at.server.requests).toHaveLength(4)
    const status = JSON.parse((await at.run('sortie status --json')).stdout)
    expect(status).toMatchObject({state: 'budget_exhausted', llm_calls: 4, cost_usd: 0.404, cache_hits: 0})
    expect(status.steps[0]).toMatchObject({state: 'cancelled', items: {total: 10, done: 4, failed: 0}})

    const again = await at.run('sortie resume')
    expect(again.exit).toBe(0)
    expect(at.server.requests).toHaveLength(10)
    expect(again.stderr).toContain('models: $1.0100 for 10 calls')
    expect(JSON.parse((await at.run('sortie status --json')).stdout)).toMatchObject({
      state: 'succeeded',
      llm_calls: 10,
      cost_usd: 1.01,
    })
  })

  test('of the mission holds, and that of the command line stands above it', async () => {
    await using at = await stage(answers, url => ten(url, '  budget_usd: 0.50'))
    expect((await at.run('sortie run mission.yaml')).exit).toBe(4)
    expect((await at.run('sortie resume --budget 5')).exit).toBe(0)
    expect(at.server.requests).toHaveLength(10)
  })

  test('of the day counts what earlier runs have spent', async () => {
    await using at = await stage(answers, url => ten(url))
    expect((await at.run('sortie run mission.yaml --only ask')).exit).toBe(0)
    at.folder.write('mission.yaml', ten(at.server.url).replace('Question', 'Other'))
    at.folder.write('.sortie/config.yaml', 'budget_usd_per_day: 1.05\n')
    const second = await at.run('sortie run mission.yaml')
    expect(second.exit).toBe(4)
    expect(second.stderr).toContain('the budget of the day is $1.0500: $1.0100 are spent')
    expect(at.server.requests).toHaveLength(10)
  })

  test('that somebody wrote and no price is an error before anything runs', async () => {
    await using at = await stage(answers, url => ten(url).replace(`prices: ${prices}, `, ''))
    const run = await at.run('sortie run mission.yaml --budget 1 -j 1')
    expect(run.exit).toBe(1)
    expect(run.stderr).toContain('nobody knows what "small" costs')
    expect(at.server.requests).toEqual([])
    expect((await at.run('sortie run mission.yaml')).exit).toBe(0)
  })
})

test('a second run pays nothing', async () => {
  await using at = await stage(answers, url => ten(url))
  await at.run('sortie run mission.yaml')
  const second = await at.run('sortie run mission.yaml')
  expect(second.exit).toBe(0)
  expect(second.stderr).toContain('models: $0.0000 for 0 calls, 10 from the cache')
  expect(at.server.requests).toHaveLength(10)
  expect(JSON.parse((await at.run('sortie status --json')).stdout)).toMatchObject({
    cost_usd: 0,
    llm_calls: 0,
    cache_hits: 10,
  })
})

test('each question of a step says what it cost, and what all have cost so far', async () => {
  await using at = await stage(answers, url =>
    ten(url)
      .replace(/ {4}foreach.*\n/, '')
      .replace('${{ item }}', ''),
  )
  const run = await at.run('sortie run mission.yaml')
  expect(run.stderr).toContain('[1/2] ask small answered (cost $0.1010, tokens 110), total $0.1010')
})

test('each item says what it cost', async () => {
  await using at = await stage(answers, url => ten(url))
  const run = await at.run('sortie run mission.yaml -j 1')
  expect(run.stderr).toContain('[1/10] done ask 1 (T s, cost $0.1010, tokens 110, total $0.1010)')
  expect(run.stderr).toContain('[10/10] done ask 10 (T s, cost $0.1010, tokens 110, total $1.0100)')
  const again = await at.run('sortie run mission.yaml -j 1')
  expect(again.stderr).toContain('[10/10] done ask 10 (T s, from the cache, total $0.0000)')
})

test('calls whose cost nobody knows are counted, and make the sum unknown', async () => {
  const some: Replier = (_request, number) => ({kind: 'text', text: 'yes', ...(number > 2 && {usage})})
  await using at = await stage(some, url => ten(url))
  const run = await at.run('sortie run mission.yaml -j 1')
  expect(run.stderr).toContain('models: $0.8080 for 10 calls, 8 of 10 calls priced')
  expect(JSON.parse((await at.run('sortie status --json')).stdout)).toMatchObject({cost_usd: null, llm_calls: 10})
})

test('a run that reached no model has not succeeded', async () => {
  await using at = await stage(
    () => ({kind: 'raw', status: 401, body: ''}),
    url => ten(url),
  )
  expect((await at.run('sortie run mission.yaml')).exit).toBe(1)
})

test('a model without its key is refused before anything runs, naming the variable and the local way', async () => {
  await using at = await stage(answers, () => ten('https://api.x.ai/v1'))
  at.folder.write(
    'mission.yaml',
    'version: "1.0"\nname: a\nsteps:\n  - {id: first, run: touch ran}\n  - {id: ask, type: llm, with: {prompt: Hello, provider: xai, model: grok-4-fast}}\n',
  )
  const run = await at.run('sortie run mission.yaml')
  expect(run.exit).toBe(2)
  expect(run.stderr).toContain('the environment variable "XAI_API_KEY" is not set')
  expect(run.stderr).toContain('`provider: ollama`')
  expect((await at.run('sortie history')).stdout).not.toContain(' a ')
})

test('secrets that stand in a prompt are not sent, whether the mission knows them or not', async () => {
  await using at = await stage(answers, url => ten(url))
  const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
  at.folder.write('.env', 'DB_PASSWORD=correct-horse-battery\n')
  at.folder.write('ask.md', `Log in with correct-horse-battery, or with ${token}.`)
  at.folder.write(
    'mission.yaml',
    `version: "1.0"\nname: a\nenv_file: .env\nsecrets: [DB_PASSWORD]\nsteps: [{id: ask, type: llm, with: {prompt_file: ask.md, base_url: "${at.server.url}"}}]\n`,
  )
  expect((await at.run('sortie run mission.yaml')).exit).toBe(0)
  const sent = JSON.stringify(at.server.requests)
  expect(sent).toContain('Log in with ***, or with <SECRET:')
  expect(sent).not.toContain('correct-horse')
  expect(sent).not.toContain(token)
})

test('what a provider does not take is refused before anything runs', async () => {
  await using at = await stage(answers, url => ten(url))
  at.folder.write(
    'mission.yaml',
    'version: "1.0"\nname: a\nsteps: [{id: ask, type: llm, with: {prompt: Hi, provider: ollama, model: a, top_k: 5}}]\n',
  )
  const run = await at.run('sortie run mission.yaml')
  expect(run.exit).toBe(2)
  expect(run.stderr).toContain('"ollama" does not take the sampling parameter "top_k"')
})

test('a mission that a step runs stops for the budget of the run around it, and goes on with it', async () => {
  await using at = await stage(answers, url => ten(url))
  at.folder.write(
    'outer.yaml',
    'version: "1.0"\nname: outer\nsteps:\n  - {id: inner, type: mission, with: {uses: ./mission.yaml}}\n',
  )
  const first = await at.run('sortie run outer.yaml --budget 0.5')
  expect(first.exit).toBe(4)
  expect(at.server.requests).toHaveLength(4)
  expect((await at.run('sortie resume --budget 3')).exit).toBe(0)
  expect(at.server.requests).toHaveLength(10)
})

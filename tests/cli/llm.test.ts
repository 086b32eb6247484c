/** The step `llm` in whole runs: what the server gets, and what people and programs are shown afterwards. */
import {expect, test} from 'vitest'
import {createFolder, runCommand} from '../command.ts'
import {type Reply, startModelServer} from '../model/server.ts'

const KEY = 'sk-correct-horse-battery'
const mission = `version: "1.0"
name: ask
env_file: .env
inputs: {model: {type: string}}
steps:
  - id: ask
    type: llm
    with: {prompt: Hello, base_url: "\${{ inputs.model }}", api_key_env: MODEL_KEY}
  - id: use
    depends_on: {ask: {required: false}}
    run: echo "\${{ steps.ask.outputs.text }}, key \${MODEL_KEY-not here}"
`

async function runAgainst(reply: Reply) {
  using folder = createFolder()
  folder.write('mission.yaml', mission)
  folder.write('.env', `MODEL_KEY=${KEY}\n`)
  await using server = await startModelServer(reply)
  const run = await runCommand(`sortie run mission.yaml -v -j 1 --input model=${server.url}`, folder.path)
  const status = await runCommand('sortie status --json', folder.path)
  return {run, status: JSON.parse(status.stdout), all: run.printed + status.printed, requests: server.requests}
}

test('the answer reaches the steps after it, the key its server alone', async () => {
  const {run, requests, all} = await runAgainst({kind: 'text', text: 'Good morning'})
  expect(run.exit).toBe(0)
  expect(requests[0]?.authorization).toBe(`Bearer ${KEY}`)
  expect(run.stderr).toContain('use | Good morning, key not here')
  expect(all).not.toContain(KEY)
})

test('a server that repeats the key in what it says does not bring it into the log', async () => {
  const {run, all} = await runAgainst({
    kind: 'raw',
    status: 401,
    body: JSON.stringify({error: {message: `no such key: ${KEY}`}}),
  })
  expect(run.stderr).toContain('the model server does not accept the key (status 401): no such key: ***')
  expect(all).not.toContain(KEY)
})

test('a call that was answered is counted, and its cost is not known', async () => {
  const {status} = await runAgainst({kind: 'text', text: 'yes'})
  expect(status).toMatchObject({llm_calls: 1, cost_usd: null})
})

test('a call that the server refused is not counted, and costs nothing', async () => {
  const {status} = await runAgainst({kind: 'raw', status: 400, body: ''})
  expect(status).toMatchObject({llm_calls: 0, cost_usd: 0})
})

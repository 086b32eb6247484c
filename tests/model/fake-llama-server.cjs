#!/usr/bin/env node
/**
 * Behaves as llama-server does, without a model: the same flags, 503 until it is ready, a key, `/props`, `/tokenize`,
 * `/v1/chat/completions`, status 1 with a message for a broken model and a taken port.
 *
 * What a test wants of it stands beside the model, in MODEL.fake.json; what it was started with is left in
 * MODEL.seen.json.
 */
const {existsSync, readFileSync, writeFileSync} = require('node:fs')
const {createServer} = require('node:http')
const {spawn} = require('node:child_process')

const shapes = {
  '--offline': 0,
  '--host': 1,
  '--port': 1,
  '--model': 1,
  '--alias': 1,
  '--ctx-size': 1,
  '--parallel': 1,
  '--n-gpu-layers': 1,
  '--flash-attn': 1,
  '--threads': 1,
}
const given = {}
for (let at = 2; at < process.argv.length; ) {
  const [name] = process.argv.slice(at, at + 1)
  if (!Object.hasOwn(shapes, name)) fail(`error: invalid argument: ${name}`)
  given[name] = process.argv[at + 1]
  at += 1 + shapes[name]
}

const model = given['--model']
const wish = existsSync(`${model}.fake.json`) ? JSON.parse(readFileSync(`${model}.fake.json`, 'utf8')) : {}
writeFileSync(`${model}.seen.json`, JSON.stringify({pid: process.pid, args: process.argv.slice(2), env: process.env}))

if (wish.broken) {
  say('gguf_init_from_file_impl: invalid magic characters')
  fail(`srv    load_model: failed to load model, '${model}'`)
}
if (wish.background) {
  spawn('sleep', ['60'], {stdio: 'ignore', detached: true})
  spawn('sleep', ['60'], {stdio: 'ignore'})
}

const key = wish.open ? undefined : process.env.LLAMA_API_KEY
const slots = Number(given['--parallel'])
const contextTokens = Math.floor(Number(given['--ctx-size']) / slots)
let loadingAnswers = wish.loadingAnswers ?? 1
let questions = 0

const server = createServer((request, response) => {
  const send = (status, body) => {
    response.writeHead(status, {'content-type': 'application/json'})
    response.end(JSON.stringify(body))
  }
  const refuse = (code, message, type) => send(code, {error: {code, message, type}})
  let text = ''
  request.on('data', piece => (text += piece))
  request.on('end', () => {
    const path = request.url
    if (path === '/health') {
      if (loadingAnswers === 0) return send(200, {status: 'ok'})
      if (wish.loadsForEver !== true) loadingAnswers--
      return refuse(503, 'Loading model', 'unavailable_error')
    }
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) {
      return refuse(401, 'Invalid API Key', 'authentication_error')
    }
    if (path === '/props') {
      return send(200, {
        default_generation_settings: {n_ctx: contextTokens},
        total_slots: slots,
        model_path: wish.otherModel ?? model,
        model_alias: wish.otherAlias ?? given['--alias'],
        build_info: 'b0-fake',
      })
    }
    if (path === '/tokenize') return send(200, {tokens: tokensIn(JSON.parse(text).content)})
    if (path === '/v1/models') return send(200, {object: 'list', data: [{id: given['--alias'], object: 'model'}]})
    if (path === '/v1/chat/completions') return answer(JSON.parse(text), send, refuse)
    return refuse(404, 'File Not Found', 'not_found_error')
  })
})

function answer({messages}, send, refuse) {
  if (wish.endsAt === ++questions) fail('ggml_abort: unrecoverable error')
  const prompt = tokensIn(messages.map(({content}) => content).join(' ')).length
  if (prompt > contextTokens) {
    refuse(400, 'the request exceeds the available context size', 'exceed_context_size_error')
    return
  }
  const content = wish.answer ?? 'It works.'
  const output = tokensIn(content).length
  send(200, {
    id: 'answer',
    object: 'chat.completion',
    model: given['--alias'],
    choices: [{index: 0, message: {role: 'assistant', content}, finish_reason: 'stop'}],
    usage: {prompt_tokens: prompt, completion_tokens: output, total_tokens: prompt + output},
    timings: {prompt_n: prompt, prompt_per_second: 200, predicted_n: output, predicted_per_second: 50},
  })
}

function tokensIn(text) {
  return text.split(/\s+/).filter(word => word !== '')
}

server.on('error', () => {
  say('main: exiting due to HTTP server error')
  fail(`start: couldn't bind HTTP server socket, hostname: ${given['--host']}, port: ${given['--port']}`)
})
server.listen(Number(given['--port']), given['--host'], () => say('main: server is listening'))

// It answers on until it has ended, as the real one does.
process.on('SIGTERM', () => {
  if (wish.deaf) return
  setTimeout(() => process.exit(0), wish.stopMs ?? 0)
})

function say(message) {
  process.stderr.write(`${message}\n`)
}

function fail(message) {
  say(message)
  process.exit(1)
}

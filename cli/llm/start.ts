/** `sortie llm start`: a llama-server in the foreground, until SIGINT. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ExitStatus} from '../../engine/errors.ts'
import type {LocalServer} from '../../llm/local/server.ts'
import {endedInUse} from '../../llm/local/server-faults.ts'
import type {Invocation} from '../command.ts'
import type {Io} from '../io.ts'
import {textTable} from '../text-table.ts'
import {interruptible, shown, withLocalServer} from './local-server.ts'
import {findModel} from './target.ts'

const KEY_VARIABLE = 'LLAMA_API_KEY'

/** 130 or 143 when a signal ended it, which is the way to. Throws LLM_SERVER_ENDED when it ended by itself. */
export async function start({operands: [what], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const modelPath = await findModel(what, flags, io)
  // llama-server takes several, with commas between them.
  const [ownKey = ''] = (io.env[KEY_VARIABLE] ?? '').trim().split(',')
  const wish = {modelPath, ...(ownKey !== '' && {apiKey: ownKey})}
  const end = await interruptible(io, tools =>
    withLocalServer(wish, {flags, io, tools}, async server => {
      const keyFile = ownKey === '' ? writeKey(server.apiKey) : null
      try {
        const document = documentOf(server, {modelPath, keyFile: keyFile?.path ?? null})
        io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : inWords(document))
        const ended = await server.ended
        tools.signal.throwIfAborted()
        throw endedInUse(ended, server.lastLines())
      } finally {
        keyFile?.remove()
      }
    }),
  )
  return end.interrupted
}

/** In a folder that only its owner may enter; command lines and environments are easier to look into. */
function writeKey(apiKey: string): {readonly path: string; remove(): void} {
  const folder = mkdtempSync(join(tmpdir(), 'sortie-llm-'))
  const path = join(folder, 'key')
  writeFileSync(path, `${apiKey}\n`, {mode: 0o600, flag: 'wx'})
  return {path, remove: () => rmSync(folder, {recursive: true, force: true})}
}

/** schemas/output/llm-start.schema.json */
interface StartDocument {
  readonly base_url: string
  readonly model: string
  readonly model_path: string
  readonly context_tokens: number
  readonly slots: number
  readonly pid: number
  readonly key_variable: string
  /** null where the variable was set. */
  readonly key_file: string | null
}

function documentOf(
  {baseUrl, model, contextTokensPerSlot, slots, pid}: LocalServer,
  {modelPath, keyFile}: {readonly modelPath: string; readonly keyFile: string | null},
): StartDocument {
  return {
    base_url: baseUrl,
    model,
    model_path: modelPath,
    context_tokens: contextTokensPerSlot,
    slots,
    pid,
    key_variable: KEY_VARIABLE,
    key_file: keyFile,
  }
}

function inWords(document: StartDocument): string {
  const {base_url: baseUrl, model, context_tokens: contextTokens, slots, key_file: keyFile} = document
  const rows = [
    ['address', baseUrl],
    ['model', shown(model)],
    ['context', `${contextTokens} tokens${slots === 1 ? '' : ` for each of ${slots} questions at one time`}`],
    ['key', keyFile ?? `as ${KEY_VARIABLE} says`],
  ]
  const take = keyFile === null ? '' : `  export ${KEY_VARIABLE}="$(cat ${keyFile})"\n`
  return `${textTable(rows)}
In another terminal:
${take}  sortie llm test ${baseUrl}
In a mission:
  with: {base_url: "${baseUrl}", api_key_env: ${KEY_VARIABLE}}
Ctrl-C ends it.
`
}

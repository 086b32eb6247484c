/** What llama-server is started with: its command line and its environment. Neither holds more than it needs. */
import {SortieError} from '../../engine/errors.ts'

export interface ServerArguments {
  readonly modelPath: string
  readonly alias: string
  readonly port: number
  /** Of all slots together; 0 for what the model was trained for. */
  readonly contextTokens: number
  readonly slots: number
  /** Layers of the model on the graphics card: a number, 'auto' or 'all'; absent, the program decides. */
  readonly gpuLayers?: string | undefined
  readonly flashAttention?: 'on' | 'off' | 'auto' | undefined
  /** Further ones, as the user wrote them. */
  readonly more: readonly string[]
}

/** The key is not among them: command lines are shown to everyone on the machine. */
export function argumentsFor(server: ServerArguments): readonly string[] {
  const {modelPath, alias, port, contextTokens, slots, gpuLayers, flashAttention, more} = server
  const pairs = [
    ['--host', '127.0.0.1'],
    ['--port', String(port)],
    ['--model', modelPath],
    ['--alias', alias],
    ['--ctx-size', String(contextTokens)],
    ['--parallel', String(slots)],
    gpuLayers === undefined ? [] : ['--n-gpu-layers', gpuLayers],
    flashAttention === undefined ? [] : ['--flash-attn', flashAttention],
  ]
  return ['--offline', ...pairs.flat(), ...more]
}

/** What Sortie says itself, and with which flag of ours. */
const ours: {readonly [argument: string]: string} = {
  '-m': 'name the model',
  '--model': 'name the model',
  '-a': 'the file names the model',
  '--alias': 'the file names the model',
  '-c': 'use --context',
  '--ctx-size': 'use --context',
  '-np': 'use --slots',
  '--parallel': 'use --slots',
  '--port': 'a free one is taken',
  '--host': 'the server listens on this machine alone',
  '--api-key': 'set LLAMA_API_KEY: command lines are shown to everyone on the machine',
  '--api-key-file': 'set LLAMA_API_KEY',
}

/** What would let the server act, fetch, serve others or take other models than the one asked for. */
const refused =
  /^(--tools(-.*)?|--mcp-.*|-ag|--agent|--(web)?ui-mcp-proxy|--reuse-port|--api-prefix|--ssl-.*|-mu|--model-url|-dr|--docker-repo|-hf|-hfr|--hf-repo|-hff|--hf-file|-hft|--hf-token|--models-.*|--rpc|--media-path|--path|--props|--slot-save-path)$/

/** Throws LLM_SERVER_BAD_ARGUMENT. */
export function checkArguments(more: readonly string[]): void {
  for (const argument of more) {
    const [name = ''] = argument.split('=')
    const instead = Object.hasOwn(ours, name) ? ours[name] : undefined
    if (instead !== undefined) {
      throw new SortieError('LLM_SERVER_BAD_ARGUMENT', {
        message: `llama-server is given "${name}" by Sortie`,
        hint: instead,
      })
    }
    if (refused.test(name)) {
      throw new SortieError('LLM_SERVER_BAD_ARGUMENT', {
        message: `"${name}" would let llama-server do more than answer`,
        hint: 'leave it out, or start such a server yourself and name its address',
      })
    }
  }
}

/** What programs need to run, and the drivers of graphics cards to be found. */
const passedOn =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|XDG_(RUNTIME|CACHE|DATA|CONFIG)_\w+|(DY)?LD_\w+|SYSTEMROOT|WINDIR|SYSTEMDRIVE|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|NUMBER_OF_PROCESSORS|(CUDA|NVIDIA|HIP|ROCR|ROCM|HSA|GPU|AMD|GGML|VK|VULKAN|ONEAPI|ZE|SYCL|MTL|OMP|KMP|OPENBLAS|MKL|BLIS)_\w+)$/i

const secret = /KEY|TOKEN|SECRET|PASSWORD/i

/**
 * Not the keys and secrets of whoever runs Sortie; and no `LLAMA_ARG_*`, from which llama-server would take settings:
 * those stand in its arguments, where they were looked at.
 */
export function environmentFor(
  env: {readonly [name: string]: string | undefined},
  apiKey: string,
): {readonly [name: string]: string} {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && passedOn.test(name) && !secret.test(name) ? [[name, value] as const] : [],
  )
  return {...Object.fromEntries(kept), LLAMA_API_KEY: apiKey}
}

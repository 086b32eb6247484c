/** What is known of each provider before anybody says anything. */
import type {LlmProvider} from '../engine/contracts.ts'

export interface Preset {
  /** null where it has to be said. */
  readonly baseUrl: string | null
  /** Its calls cost nothing: the model works on a machine of ours. */
  readonly isFree: boolean
  /** Asked without a name, the server has a model of its own to answer with. */
  readonly choosesModel: boolean
  /** How many calls at one time it usually takes well. */
  readonly maxParallel: number
  /** Newer models of OpenAI refuse `max_tokens`, and other servers do not know its successor. */
  readonly tokenLimitKey: 'max_tokens' | 'max_completion_tokens'
  /** Asks for the cost of the call, where the server tells it. */
  readonly extraBody?: {readonly usage: {readonly include: true}}
}

const hosted = {isFree: false, choosesModel: false, maxParallel: 8} as const
const ownMachine = {isFree: true, maxParallel: 1, tokenLimitKey: 'max_tokens'} as const

export const presets: {readonly [provider in LlmProvider]: Preset} = {
  openai: {
    ...hosted,
    baseUrl: 'https://api.openai.com/v1',
    tokenLimitKey: 'max_completion_tokens',
  },
  xai: {
    ...hosted,
    baseUrl: 'https://api.x.ai/v1',
    tokenLimitKey: 'max_completion_tokens',
  },
  openrouter: {
    ...hosted,
    baseUrl: 'https://openrouter.ai/api/v1',
    tokenLimitKey: 'max_tokens',
    extraBody: {usage: {include: true}},
  },
  ollama: {...ownMachine, baseUrl: 'http://127.0.0.1:11434/v1', choosesModel: false},
  'llama-server': {...ownMachine, baseUrl: 'http://127.0.0.1:8080/v1', choosesModel: true},
  custom: {
    ...hosted,
    baseUrl: null,
    choosesModel: true,
    maxParallel: 4,
    tokenLimitKey: 'max_tokens',
  },
}

export function isLoopback({hostname}: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

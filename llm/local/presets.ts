/** Providers by name: where they answer, and which variable holds the key. */
import type {Provider} from '../sampling.ts'

export interface Preset {
  readonly provider: Provider
  readonly baseUrl: string
  /** null where none is asked for. */
  readonly keyVariable: string | null
}

export const presets: readonly Preset[] = [
  {provider: 'openai', baseUrl: 'https://api.openai.com/v1', keyVariable: 'OPENAI_API_KEY'},
  {provider: 'xai', baseUrl: 'https://api.x.ai/v1', keyVariable: 'XAI_API_KEY'},
  {provider: 'openrouter', baseUrl: 'https://openrouter.ai/api/v1', keyVariable: 'OPENROUTER_API_KEY'},
  {provider: 'ollama', baseUrl: 'http://127.0.0.1:11434/v1', keyVariable: null},
]

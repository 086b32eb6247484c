/** The providers that have an address of their own: where they answer, and which variable holds the key. */
import {keyVariables} from '../../engine/llm-settings.ts'
import {presets as known} from '../presets.ts'
import {type Provider, providers} from '../sampling.ts'

export interface Preset {
  readonly provider: Provider
  readonly baseUrl: string
  /** null where none is asked for. */
  readonly keyVariable: string | null
}

/** Without llama-server, which is started, and `custom`, which has to be named. */
export const presets: readonly Preset[] = providers.flatMap(provider => {
  const {baseUrl} = known[provider]
  if (baseUrl === null || provider === 'llama-server') return []
  return [{provider, baseUrl, keyVariable: keyVariables[provider]}]
})

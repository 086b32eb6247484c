/** JSON that came from a server. */
import type {Json} from '../../engine/contracts.ts'

/** undefined where it is none. */
export function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** The platforms that a mission can speak of. */
import type {Platform} from './contracts.ts'

export const platforms: readonly Platform[] = ['linux', 'macos', 'windows']

/** From what Node calls it; other kinds of Unix count as Linux. */
export function platformOf(nodePlatform: string): Platform {
  if (nodePlatform === 'win32') return 'windows'
  return nodePlatform === 'darwin' ? 'macos' : 'linux'
}

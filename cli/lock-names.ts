/** Locks by their names in the store: a mission's is its own name. */

/** No mission's name holds a tab. */
const GROUP = 'group\t'

export const groupLock = (group: string): string => `${GROUP}${group}`

/** A lock as messages call it. */
export function lockInWords(name: string): string {
  return name.startsWith(GROUP) ? `group "${name.slice(GROUP.length)}"` : `"${name}"`
}

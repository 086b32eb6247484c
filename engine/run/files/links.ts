/** Whether a path leads through a link: what lies behind one is not a file of the workspace under that name. */
import {lookAt} from './stats.ts'

export interface LinkFinder {
  /** Relative to the root, '/' between parts. The file itself is not looked at. */
  leadThrough(path: string): boolean
}

/** Looks at each folder once: make one for each pass over files. `root` has its links followed. */
export function createLinkFinder(root: string): LinkFinder {
  const known = new Map<string, boolean>()
  function leadThrough(path: string): boolean {
    const end = path.lastIndexOf('/')
    if (end === -1) return false
    const folder = path.slice(0, end)
    const before = known.get(folder)
    if (before !== undefined) return before
    const isBehind = leadThrough(folder) || isLink(`${root}/${folder}`)
    known.set(folder, isBehind)
    return isBehind
  }
  return {leadThrough}
}

function isLink(absolute: string): boolean {
  const stats = lookAt(absolute)
  return typeof stats === 'object' && stats.isSymbolicLink()
}

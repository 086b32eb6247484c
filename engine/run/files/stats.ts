/** What stands at a path. */
import {lstatSync, type Stats} from 'node:fs'

/** Of a link itself. undefined where nothing is there, or a folder on its way is none or cannot be entered. */
export function statsAt(absolutePath: string): Stats | undefined {
  try {
    return lstatSync(absolutePath, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

/** What stands at a path. */
import {lstatSync, type Stats} from 'node:fs'
import {codeOf, inWords} from '../../file-reason.ts'

/** Of a link itself. undefined where nothing is there, or a folder on its way is none or cannot be entered. */
export function statsAt(absolutePath: string): Stats | undefined {
  const found = lookAt(absolutePath)
  return typeof found === 'string' ? undefined : found
}

/** As `statsAt`, but a text where something may be there and cannot be seen: the reason, in words. */
export function lookAt(absolutePath: string): Stats | string | undefined {
  try {
    return lstatSync(absolutePath, {throwIfNoEntry: false})
  } catch (cause) {
    return codeOf(cause) === 'ENOTDIR' ? undefined : inWords(cause)
  }
}

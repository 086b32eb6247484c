/** Whether a folder is what its path says, without a link on the way: what lies behind links is not read. */
import {realpathSync} from 'node:fs'

export interface RealFolders {
  isReal(absolutePath: string): boolean
}

/** Looks at each folder once: make one for each pass over files. */
export function createRealFolders(): RealFolders {
  const known = new Map<string, boolean>()
  return {
    isReal(absolutePath) {
      const before = known.get(absolutePath)
      if (before !== undefined) return before
      const isReal = realPathOf(absolutePath) === absolutePath
      known.set(absolutePath, isReal)
      return isReal
    },
  }
}

function realPathOf(absolutePath: string): string | null {
  try {
    return realpathSync.native(absolutePath)
  } catch {
    return null
  }
}

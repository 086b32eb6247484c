/** Reading what may not be there. */
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'

/** null where there is no such file. Throws for one that is there and cannot be read. */
export async function readIfThere(path: string, {files}: Pick<StepContext, 'files'>): Promise<string | null> {
  try {
    return await files.read(path)
  } catch (cause) {
    if (cause instanceof SortieError && isMissing(cause.cause)) return null
    throw cause
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')

/** `.` is the root of the workspace. */
export function under(folder: string, path: string): string {
  const clean = folder.replace(/^\.\/|\/+$/g, '')
  return clean === '' || clean === '.' ? path : `${clean}/${path}`
}

/** Which paths a filter names: globs, and folders to look in. */
import picomatch from 'picomatch'
import type {FileFilter} from './contracts.ts'

/** By `include` and `exclude` alone. */
export function globFilter({include, exclude}: Omit<FileFilter, 'paths'>): (path: string) => boolean {
  const isIncluded = include.length === 0 ? () => true : globMatcher(include)
  const isExcluded = exclude.length === 0 ? () => false : globMatcher(exclude)
  return path => isIncluded(path) && !isExcluded(path)
}

/** A pattern that ends in '/' stands for everything in that folder. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  // The flag lets '**' run over names with a line break in them.
  return picomatch(globs.map(wholeGlob), {dot: true, flags: 's'})
}

/** What a path without wildcards stands for, where it names a file, or a folder with all that is in it. */
export function spellings(glob: string): readonly string[] {
  return isGlob(glob) ? [glob] : [glob, `${glob.replace(/\/+$/, '')}/**`]
}

export const isGlob = (text: string): boolean => picomatch.scan(text).isGlob

/**
 * By all three, for paths that need not exist any more. Of a path that ends in '/', which is a folder whose files nobody
 * lists, whether the filter may name one of them.
 */
export function pathFilter(filter: FileFilter): (path: string) => boolean {
  const isNamed = globFilter(filter)
  const folders = filter.paths.map(path => `${path.replace(/^\.\//, '').replace(/\/$/, '')}/`)
  const isWithin = (path: string) =>
    folders.length === 0 || folders.some(folder => folder === './' || `${path}/`.startsWith(folder))
  const bases = filter.include.map(glob => `${picomatch.scan(wholeGlob(glob)).base}/`.replace(/^\//, ''))
  const overlaps = (folder: string, starts: readonly string[]) =>
    starts.length === 0 || starts.some(start => start === './' || start.startsWith(folder) || folder.startsWith(start))
  return path =>
    path.endsWith('/') ? overlaps(path, folders) && overlaps(path, bases) : isWithin(path) && isNamed(path)
}

const wholeGlob = (glob: string): string => glob.replace(/^\.\//, '').replace(/\/$/, '/**')

/** Why the system refused, in words: its own messages carry absolute paths and the names of system calls. */
const words: {readonly [code: string]: string} = {
  EACCES: 'permission denied',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EIO: 'the disk cannot be read there',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

export function inWords(cause: unknown): string {
  const code = codeOf(cause)
  if (code !== undefined) return words[code] ?? code
  return cause instanceof Error ? cause.message : String(cause)
}

/** Node's name for the error, such as 'ENOENT'. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}

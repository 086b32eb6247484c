/** Files of a diff that nobody reviews, and why. */

export const leftOutReasons = [
  'binary',
  'submodule',
  'link',
  'combined',
  'unmerged',
  'generated',
  'whitespace_only',
  'unreadable',
  'too_large',
  'too_many',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** A type and not an interface: an interface does not count as JSON. */
export type LeftOut = {
  readonly path: string
  readonly reason: LeftOutReason
}

const reasonInWords: {readonly [reason in LeftOutReason]: string} = {
  binary: 'binary',
  submodule: 'a submodule',
  link: 'a symbolic link',
  combined: 'the diff of a merge: compare with one of its parents instead',
  unmerged: 'in the middle of a merge',
  generated: 'written by a program',
  whitespace_only: 'only white space has changed',
  unreadable: 'gone or unreadable',
  too_large: 'larger than what is looked into',
  too_many: 'more files than are looked into',
}

export const inWords = (reason: LeftOutReason): string => reasonInWords[reason]

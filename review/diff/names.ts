/** How git writes the names of files into a diff. */

/** `"caf\303\251"` -> `café`; a name that is not in quotes stays as it is. null where the quotes do not close. */
export function unquoted(written: string): string | null {
  if (!written.startsWith('"')) return written
  const end = quoteEnd(written)
  return end === written.length ? contentOf(written) : null
}

/** The two names of `diff --git a/x b/x`, each with its prefix; null where the line does not say where one ends. */
export function namesInHeader(rest: string): {readonly old: string; readonly new: string} | null {
  const split = rest.startsWith('"') ? quoteEnd(rest) : rest.endsWith('"') ? rest.indexOf(' "') : middleOf(rest)
  if (split <= 0 || rest[split] !== ' ') return null
  const [before, after] = [unquoted(rest.slice(0, split)), unquoted(rest.slice(split + 1))]
  return before === null || after === null ? null : {old: before, new: after}
}

/** Names may hold spaces. Without a rename both are the same but for prefixes of one length, so the space between them is in the middle. */
function middleOf(rest: string): number {
  const middle = (rest.length - 1) / 2
  const isEven = Number.isInteger(middle) && rest[middle] === ' '
  return isEven ? middle : rest.indexOf(' ')
}

/** `a/` and `b/`; with `diff.mnemonicPrefix` the first letters of commit, index, work tree and object. */
const PREFIX = /^[abciow12]\//

/**
 * Without the prefixes, where there are any: with `diff.noprefix` both names are the same, and then `a/` is a folder.
 * null stands for /dev/null.
 */
export function withoutPrefixes(old: string | null, changed: string | null): [string | null, string | null] {
  const hasPrefix = (name: string | null) => name === null || PREFIX.test(name)
  const areApart = old === null || changed === null || old.slice(0, 2) !== changed.slice(0, 2)
  if (!hasPrefix(old) || !hasPrefix(changed) || !areApart) return [old, changed]
  return [old?.slice(2) ?? null, changed?.slice(2) ?? null]
}

/** Behind the closing quote; -1 where there is none. */
function quoteEnd(written: string): number {
  for (let at = 1; at < written.length; at++) {
    if (written[at] === '\\') at++
    else if (written[at] === '"') return at + 1
  }
  return -1
}

const ESCAPES: {readonly [letter: string]: number} = {a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92}

/** Octal escapes are bytes: several of them make one character. */
function contentOf(quoted: string): string {
  const chunks: Uint8Array[] = []
  for (const [piece] of quoted.slice(1, -1).matchAll(/\\[0-7]{1,3}|\\[^]|[^\\]+/g)) {
    if (!piece.startsWith('\\')) chunks.push(Buffer.from(piece))
    else if (/[0-7]/.test(piece.charAt(1))) chunks.push(Uint8Array.of(Number.parseInt(piece.slice(1), 8) & 0xff))
    else
      chunks.push(
        Buffer.from(ESCAPES[piece.charAt(1)] === undefined ? piece.slice(1) : [ESCAPES[piece.charAt(1)] ?? 0]),
      )
  }
  return Buffer.concat(chunks).toString('utf8')
}

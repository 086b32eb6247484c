/** Puts the pieces of all files into as few questions as they fit in, and says what fits in none. */

import {compareText} from '../../engine/finding.ts'
import {isTestPath} from '../../scan/file-roles.ts'
import type {ReviewedFile} from '../texts.ts'
import {headOf, numberedPieces, type PromptPiece} from './numbered.ts'
import {tokensIn} from './tokens.ts'

export interface PromptGroup {
  readonly pieces: readonly PromptPiece[]
  /** As it stands in the question. */
  readonly text: string
  readonly tokens: number
}

export interface Packed {
  readonly groups: readonly PromptGroup[]
  /** What stands in no group, in the order of the pieces. */
  readonly leftOut: readonly Omit<PromptPiece, 'text'>[]
}

export interface PackLimits {
  /** Of one group. */
  readonly groupTokens: number
  readonly maxGroups: number
}

/**
 * Code first, then its tests, then all else: where not everything fits, the least telling is left out. Files of one folder
 * stand together. The same files always come out in the same groups.
 */
export function packed(files: readonly ReviewedFile[], {groupTokens, maxGroups}: PackLimits): Packed {
  const groups: Draft[] = []
  const leftOut: PromptPiece[] = []
  for (const file of files.toSorted(compareFiles)) {
    const head = headOf(file.diff)
    const headTokens = tokensIn(head, file.diff.path)
    for (const piece of numberedPieces(file, groupTokens - headTokens)) {
      const last = groups.at(-1)
      const isNew = last?.pieces.at(-1)?.path !== piece.path
      const tokens = piece.tokens + (isNew ? headTokens : 0)
      const fits = last !== undefined && last.tokens + tokens <= groupTokens
      if (fits) add(last, piece, {head: isNew ? head : '', tokens})
      else if (piece.tokens + headTokens > groupTokens || groups.length === maxGroups) leftOut.push(piece)
      else {
        const group: Draft = {pieces: [], texts: [], tokens: 0}
        add(group, piece, {head, tokens: piece.tokens + headTokens})
        groups.push(group)
      }
    }
  }
  return {
    groups: groups.map(({pieces, texts, tokens}) => ({pieces, text: texts.join('\n'), tokens})),
    leftOut: leftOut.map(({text: _text, ...rest}) => rest),
  }
}

interface Draft {
  readonly pieces: PromptPiece[]
  readonly texts: string[]
  tokens: number
}

function add(group: Draft, piece: PromptPiece, {head, tokens}: {readonly head: string; readonly tokens: number}): void {
  group.pieces.push(piece)
  group.texts.push(`${head}${piece.text}`)
  group.tokens += tokens
}

function compareFiles({diff: one}: ReviewedFile, {diff: other}: ReviewedFile): number {
  return rankOf(one.path) - rankOf(other.path) || compareText(one.path, other.path)
}

const PROSE_OR_DATA = /\.(?:md|markdown|mdx|rst|adoc|txt|json|ya?ml|toml|csv|tsv|xml|svg|html|css|ini|cfg|properties)$/i

function rankOf(path: string): number {
  if (PROSE_OR_DATA.test(path)) return 2
  return isTestPath(path) ? 1 : 0
}

/** What is the same in all repositories, what differs, and what is missing where. Pure. */
import {compareText} from '../../../engine/finding.ts'
import type {Found, Standard} from './standards.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type Comparison = {
  readonly standard: string
  readonly title: string
  readonly kind: Standard['kind']
  readonly compare: Standard['compare']
  /** `differs` also where it is missing in some besides. */
  readonly verdict: Verdict
  /** The most frequent first; one where presence is all that counts. */
  readonly variants: readonly Variant[]
  readonly missing: readonly string[]
}

export type Verdict = 'same' | 'differs' | 'missing_in_some' | 'missing_in_all'

export type Variant = {
  /** A text, or the beginning of the SHA-256 of a file; null where presence is all that counts. */
  readonly value: string | null
  readonly repositories: readonly string[]
  /** Of the first of them, relative to the workspace. */
  readonly path: string
  /** How many have it from the root of this repository. */
  readonly inherited: number
}

/** `path` is relative to the workspace. */
export type Seen = Found & {readonly repository: string; readonly isInherited: boolean}

export function compareStandard(
  {id, title, kind, compare}: Standard,
  repositories: readonly string[],
  seen: readonly Seen[],
): Comparison {
  const having = new Set(seen.map(({repository}) => repository))
  const missing = repositories.filter(repository => !having.has(repository))
  const variants = variantsOf(seen, compare)
  return {standard: id, title, kind, compare, verdict: verdictOf(variants, missing), variants, missing}
}

function variantsOf(seen: readonly Seen[], compare: Standard['compare']): Variant[] {
  const byValue = new Map<string | null, Seen[]>()
  for (const one of seen) {
    const value = compare === 'presence' ? null : one.value
    byValue.set(value, [...(byValue.get(value) ?? []), one])
  }
  return [...byValue]
    .map(([value, all]) => ({
      value,
      repositories: all.map(({repository}) => repository),
      path: all[0]?.path ?? '',
      inherited: all.filter(({isInherited}) => isInherited).length,
    }))
    .sort((a, b) => b.repositories.length - a.repositories.length || compareText(a.value ?? '', b.value ?? ''))
}

function verdictOf(variants: readonly Variant[], missing: readonly string[]): Verdict {
  if (variants.length === 0) return 'missing_in_all'
  if (variants.length > 1) return 'differs'
  return missing.length === 0 ? 'same' : 'missing_in_some'
}

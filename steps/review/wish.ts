/** What the parameters of a review ask for. */
import {SortieError} from '../../engine/errors.ts'
import {AUTO_BASE, type DiffWish} from '../../review/diff/find.ts'
import type {ReviewParams} from '../../schemas/types.gen.ts'

export type ReviewWish =
  | (DiffWish & {readonly kind: 'diff'})
  | {readonly kind: 'files'; readonly patterns: readonly string[]; readonly exclude: readonly string[]}

/** Empty texts count as absent: inputs of missions have them as defaults. Throws STEP_BAD_PARAMS. */
export function wishIn(params: ReviewParams): ReviewWish {
  const {staged: isStaged = false, paths = [], include = [], exclude = []} = params
  const base = given(params.base)
  const patch = given(params.patch)
  const patterns = params.files ?? null
  const asked = [
    patterns !== null && 'files',
    patch !== null && 'patch',
    base !== null && 'base',
    isStaged && 'staged',
  ].filter(one => one !== false)
  const excluding = asked.length > 1 && (patterns !== null || patch !== null)
  if (excluding) {
    throw new SortieError('STEP_BAD_PARAMS', {
      message: `"${asked[0]}" and "${asked[1]}" exclude each other`,
      hint: 'keep one of them: the change to review comes from one place',
    })
  }
  if (patterns !== null) return {kind: 'files', patterns, exclude}
  return {kind: 'diff', base, isStaged, patch, paths, include, exclude}
}

/** For people, before the run: parameters may still hold expressions. */
export function wishInWords({base, staged, patch, files}: ReviewParams): string {
  if (files !== undefined) return `whole files: ${files.join(', ')}`
  if (given(patch) !== null) return `the diff in "${patch}"`
  const from = given(base)
  const since = from === AUTO_BASE ? 'the default branch' : from
  if (staged === true) return since === null ? 'what is staged' : `what is staged, and committed since ${since}`
  return since === null ? 'what is not committed' : `what was changed since ${since}`
}

const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

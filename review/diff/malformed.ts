/** What is wrong with a diff, and in which of its lines. */
import {SortieError} from '../../engine/errors.ts'

export function malformed(source: string, line: number, what: string): SortieError {
  return new SortieError('DIFF_MALFORMED', {
    message: `${source}:${line}: ${what}`,
    hint: 'make it anew with `git diff`, and keep it as it was printed: a program that strips spaces breaks it',
  })
}

/** Code that was changed while nobody touched a test. */
import {isTestPath} from '../../scan/file-roles.ts'
import {addedLines} from '../diff/file-diff.ts'
import type {MeasuredChange} from './measure.ts'
import type {Change, Remark} from './remark.ts'

/** Fewer new lines are mostly a name, a message, a type. */
const MIN_ADDED_LINES = 5
/** A message names so many files. */
const NAMED = 3

/**
 * One remark for the whole change, beside the file that grew most. Beside every file it would be noise: of 350 such files
 * in 150 real commits, nearly all had their test under another name.
 */
export function testRemarks(measured: readonly MeasuredChange[], change: Change): Remark[] {
  const isTouched = change.files.some(({diff}) => diff.status !== 'deleted' && isTestPath(diff.path))
  // Where there are no tests at all, saying so helps nobody.
  if (isTouched || ![...change.paths].some(isTestPath)) return []
  const grown = measured.filter(isCode).toSorted((one, other) => countOf(other) - countOf(one))
  const [most] = grown
  const first = most?.functions[0]
  if (most === undefined || first === undefined) return []
  const {path} = most.file.diff
  const named = grown.slice(0, NAMED).map(({file}) => `"${file.diff.path}"`)
  const more = grown.length > NAMED ? ` and ${grown.length - NAMED} more` : ''
  const own = [...change.paths].find(other => isTestPath(other) && testStemOf(other) === stemOf(path))
  const hint = own === undefined ? '' : `; "${own}" is named after the first`
  return [
    {
      rule: 'no-test-changed',
      title: 'changed without a test',
      message: `code was added to ${named.join(', ')}${more}, and no test was changed${hint}`,
      severity: 'info',
      category: 'testing',
      confidence: 0.5,
      path,
      line: first.line,
      endLine: first.line,
      quote: first.quote,
      recommendation: 'add a test that fails without the change',
      subject: path,
    },
  ]
}

const countOf = ({file}: MeasuredChange): number => addedLines(file.diff).length

function isCode({file, after, functions}: MeasuredChange): boolean {
  const added = addedLines(file.diff)
  if (functions.length === 0 || after.isTest || after.isGenerated || PROGRAM.test(file.diff.path)) return false
  return added.length >= MIN_ADDED_LINES && !added.some(({text}) => INLINE_TEST.test(text))
}

/** In Rust tests stand in the file itself. */
const INLINE_TEST = /#\[(?:\w+::)*test\b|#\[cfg\(test\)\]/
const PROGRAM = /(?:^|\/)(?:scripts?|examples?|bench|benchmarks?|docs|migrations)\//

/** `src/store.ts` -> `store`; of an `index.ts` its folder. */
function stemOf(path: string): string {
  const parts = path.toLowerCase().split('/')
  const name = parts.at(-1)?.replace(/\.[^.]+$/, '') ?? ''
  return /^(?:index|mod|lib|main|__init__)$/.test(name) ? (parts.at(-2) ?? name) : name
}

/** `store.test.ts`, `test_store.py`, `store_test.go`, `StoreTest.java` -> `store`. */
function testStemOf(path: string): string {
  return stemOf(path)
    .replace(/^test_/, '')
    .replace(/(?:[._-](?:tests?|specs?)|tests?)$/, '')
}

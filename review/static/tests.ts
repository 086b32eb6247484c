/** Code that was changed while nobody touched a test of it. */
import {isTestPath} from '../../scan/file-roles.ts'
import {addedLines} from '../diff/file-diff.ts'
import type {MeasuredChange} from './measure.ts'
import type {Change, Remark} from './remark.ts'

/** Fewer new lines are mostly a name, a message, a type. */
const MIN_ADDED_LINES = 5

export function testRemarks(measured: readonly MeasuredChange[], change: Change): Remark[] {
  const tests = [...change.paths].filter(isTestPath)
  // Where there are no tests at all, saying so beside every file helps nobody.
  if (tests.length === 0) return []
  const touched = change.files.filter(({diff}) => diff.status !== 'deleted' && isTestPath(diff.path))
  return measured.flatMap(({file, after, functions}): Remark[] => {
    const {path} = file.diff
    const [first] = functions
    if (first === undefined || after.isTest || after.isGenerated || PROGRAM.test(path)) return []
    const added = addedLines(file.diff)
    if (added.length < MIN_ADDED_LINES || added.some(({text}) => INLINE_TEST.test(text))) return []
    const stem = stemOf(path)
    if (touched.some(test => testStemOf(test.diff.path) === stem || mentions(test.after, stem))) return []
    const own = tests.find(test => testStemOf(test) === stem)
    const message =
      own === undefined
        ? `${added.length} lines were added; no test is named after the file, and none that was changed names it`
        : `${added.length} lines were added, and "${own}" stays as it was`
    return [
      {
        rule: 'tests-unchanged',
        title: 'changed without a test',
        message,
        severity: 'info',
        category: 'testing',
        confidence: 0.4,
        path,
        line: first.line,
        endLine: first.line,
        quote: first.quote,
        recommendation: 'add a test that fails without the change',
        subject: path.slice(path.lastIndexOf('/') + 1),
      },
    ]
  })
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
    .replace(/(?:[._-](?:tests?|specs?)|tests?|it)$/, '')
}

/** As part of a path or as the name of a module. */
function mentions(text: string | null, stem: string): boolean {
  if (text === null || stem.length < 3) return false
  const escaped = stem.replace(/[^\w]/g, '\\$&')
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'i').test(text)
}

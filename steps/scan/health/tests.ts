/** Whether the code has tests. Pure. */
import {isTest, languageOfName, nameOf} from '../../../engine/languages.ts'
import {isCode, isOwn, type KnownFile} from '../files/summary.ts'
import {count} from '../read-facts.ts'
import {between, type Judgement} from './model.ts'

/** From here on, more tests of their own for single files are a matter of taste. */
const ENOUGH_NAMED = 0.6
const ENOUGH_LINES = 0.5
/** Smaller ones declare and connect. */
const SMALL_LINES = 10

/**
 * By the names of test files, or by how many lines they have beside the code: some repositories have a test for each
 * file, others one for each thing that users do. The better of the two counts.
 */
export function judgeTests(files: readonly KnownFile[]): Judgement {
  const code = files.filter(file => isCode(file) && isOwn(file))
  const tests = code.filter(({path}) => isTest(path))
  const sources = code.filter(file => !isTest(file.path) && isWorthATest(file))
  if (sources.length === 0) {
    return {part: 'tests', share: null, because: 'there is no code to test', seen: {sources: 0}, lacks: []}
  }
  const stems = new Set(tests.map(({path}) => stemOf(path)))
  const named = sources.filter(file => file.holdsTests || stems.has(stemOf(file.path))).length
  const testLines = linesOf(tests)
  const codeLines = linesOf(sources)
  const share = Math.max(
    between(named / sources.length, {worst: 0, best: ENOUGH_NAMED}),
    between(codeLines === 0 ? 0 : testLines / codeLines, {worst: 0, best: ENOUGH_LINES}),
  )
  const folders = [...new Set(tests.flatMap(({path}) => testFolderOf(path) ?? []))].sort()
  return {
    part: 'tests',
    share,
    because: `${count(tests.length, 'test file', 'test files')} with ${count(testLines, 'line', 'lines')} for ${count(codeLines, 'line', 'lines')} of code; ${named} of ${count(sources.length, 'source file', 'source files')} with tests by name`,
    seen: {
      sources: sources.length,
      sources_with_tests: named,
      test_files: tests.length,
      test_lines: testLines,
      code_lines: codeLines,
      test_folders: folders.slice(0, 20),
    },
    lacks: lackOf(tests.length + named, share),
  }
}

const linesOf = (files: readonly KnownFile[]): number => files.reduce((sum, {lines}) => sum + (lines ?? 0), 0)

function isWorthATest({path, lines}: KnownFile): boolean {
  const isDeclaration = path.endsWith('.d.ts')
  const isSetup = /(?:^|\/)(?:[^/]*\.config\.[^/]+|setup\.py|conftest\.py|__init__\.py|build\.rs|[^/]*\.gradle)$/.test(
    path,
  )
  return !isDeclaration && !isSetup && (lines ?? 0) >= SMALL_LINES && languageOfName(path)?.name !== 'SQL'
}

/** `store` for src/store.ts, tests/store.test.ts, test_store.py, store_test.go, StoreTest.java. */
function stemOf(path: string): string {
  return nameOf(path)
    .replace(/\.[^.]+$/, '')
    .replace(/^test_|[._-](?:test|spec)s?$|(?:Tests?|IT|Spec)$/, '')
    .toLowerCase()
}

function testFolderOf(path: string): string | null {
  return /^(?:.*?\/)?(?:tests?|__tests__|specs?|e2e)(?=\/)/.exec(path)?.[0] ?? null
}

function lackOf(testsAtAll: number, share: number): Judgement['lacks'] {
  if (testsAtAll === 0) {
    return [
      {
        rule: 'health/no-tests',
        title: 'no tests',
        message: 'nothing tests the code, as far as names and folders tell',
        severity: 'medium',
        confidence: 0.9,
        path: '.',
        recommendation: 'begin with a test of what users do most, and one for each fault that is mended',
      },
    ]
  }
  if (share >= 0.5) return []
  return [
    {
      rule: 'health/few-tests',
      title: 'few tests',
      message: 'most of the code has no tests, as far as names and lines tell',
      severity: 'low',
      confidence: 0.6,
      path: '.',
      recommendation: 'test what changes most first',
    },
  ]
}

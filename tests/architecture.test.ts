/** Holds which way imports point, and what stands nowhere. ARCHITECTURE in docs/adr/0009 gives the reasons. */
import {readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'

const root = dirname(import.meta.dirname)

/** Folder -> the folders and files it may import from, besides itself. `engine/*` is a file directly in `engine/`. */
const mayImport: {readonly [folder: string]: readonly string[]} = {
  schemas: [],
  'engine/*': ['engine/contracts', 'schemas'],
  'engine/contracts': ['engine/*', 'schemas'],
  'engine/schedule': ['engine/contracts.ts'],
  'engine/expression': ['engine/contracts.ts', 'engine/errors.ts'],
  'engine/mission': ['engine/*', 'engine/expression', 'schemas'],
  'engine/secrets': ['engine/*'],
  'engine/selection': ['engine/*', 'engine/expression', 'engine/mission', 'engine/schedule'],
  'engine/store': ['engine/*'],
  'engine/run': ['engine/*', 'engine/expression', 'engine/schedule'],
  scan: ['engine/*', 'engine/secrets', 'schemas'],
  review: ['engine/*', 'engine/secrets', 'llm/proof', 'schemas', 'scan'],
  llm: ['engine/*', 'engine/secrets', 'schemas'],
  'llm/chunks': ['engine/*'],
  'llm/prefilter': ['engine/*'],
  'llm/proof': ['engine/*'],
  'llm/rank': [],
  steps: [
    'engine/*',
    'engine/secrets',
    'llm/chunks',
    'llm/prefilter',
    'llm/proof',
    'llm/rank',
    'review',
    'llm/money.ts',
    'llm/tokens.ts',
    'review',
    'scan/look.ts',
    'schemas',
  ],
  report: ['engine/*', 'engine/schedule'],
  import: ['engine/*', 'engine/expression', 'engine/mission', 'schemas'],
  cli: [
    'engine/*',
    'engine/mission',
    'engine/run',
    'engine/schedule',
    'engine/secrets',
    'engine/selection',
    'engine/store',
    'scan',
    'steps',
    'llm',
    'report',
    'import',
    'schemas',
  ],
}

/** Library -> the only files that may know it. */
const knownOnlyBy: {readonly [library: string]: readonly string[]} = {
  'better-sqlite3': ['engine/store/driver.ts'],
  '@actions/expressions': ['engine/expression/'],
  '@ast-grep/napi': ['scan/metrics/parsers.ts'],
  commander: ['cli/parse-arguments.ts'],
  ajv: ['llm/answer-check.ts', 'schemas/generate/'],
  jsonrepair: ['llm/ladder.ts'],
  'smol-toml': ['steps/scan/deps/parse.ts'],
  yaml: ['engine/mission/', 'import/', 'steps/scan/deps/parse.ts'],
  'node:child_process': ['engine/run/'],
}

const files = globSync(['{schemas,engine,scan,review,llm,steps,report,import,cli}/**/*.ts'], {
  cwd: root,
  ignore: ['**/*.gen.ts'],
}).sort()

interface Import {
  readonly target: string
  readonly isType: boolean
  readonly isLazy: boolean
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  for (const [, kind, target] of text.matchAll(
    /^(import type|import|export type|export)\b[^;'"`()]*? from '([^']+)'/gm,
  )) {
    found.push({target: resolveFrom(file, target ?? ''), isType: kind?.endsWith('type') === true, isLazy: false})
  }
  for (const [, target] of text.matchAll(/\bimport\('([^']+)'\)/g)) {
    found.push({target: resolveFrom(file, target ?? ''), isType: false, isLazy: true})
  }
  return found
}

function resolveFrom(file: string, target: string): string {
  return target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target
}

function folderOf(path: string): string {
  const folders = Object.keys(mayImport).filter(folder => path.startsWith(`${folder}/`))
  const deepest = folders.sort((a, b) => b.length - a.length)[0]
  if (deepest !== undefined) return deepest
  if (/^engine\/[^/]+$/.test(path)) return 'engine/*'
  throw new Error(`"${path}" is in no folder of the table`)
}

describe('imports', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(importsOf('cli/main.ts').length).toBeGreaterThan(2)
  })

  test('point the way the table says', () => {
    const wrong: string[] = []
    for (const file of files) {
      const folder = folderOf(file)
      const allowed = mayImport[folder] ?? []
      for (const {target} of importsOf(file)) {
        if (!/^(schemas|engine|scan|review|steps|report|import|cli|llm|web|tests|bench)\//.test(target)) continue
        const isAllowed = folderOf(target) === folder || allowed.includes(folderOf(target)) || allowed.includes(target)
        if (!isAllowed) wrong.push(`${file} -> ${target}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('form no cycle', () => {
    const edges = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .filter(found => !found.isType && !found.isLazy)
          .map(found => found.target),
      ]),
    )
    expect(findCycle(edges)).toEqual([])
  })

  test('of a library that one place stands for come from there alone', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(({target}) => {
          const owners = knownOnlyBy[target]
          return owners !== undefined && !owners.some(owner => file.startsWith(owner))
        })
        .map(({target}) => `${file} -> ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('absences', () => {
  const absent = (pattern: RegExp, where: (file: string) => boolean): string[] =>
    files.filter(where).flatMap(file => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      return pattern.test(code) ? [file] : []
    })

  test('the core knows no time, no chance and no Node', () => {
    const isCore = (file: string) => file.startsWith('engine/schedule/')
    expect(absent(/\bDate\b|Math\.random|'node:|process\.|setTimeout/, isCore)).toEqual([])
  })

  test('only the command reads arguments, environment and terminal', () => {
    const isPartOfCommand = (file: string) => !file.startsWith('cli/') && file !== 'schemas/generate.ts'
    expect(absent(/process\.(argv|stdout|stderr|stdin|exitCode)/, isPartOfCommand)).toEqual([])
  })

  test('nothing prints past its sink and nothing ends the process', () => {
    expect(absent(/\bconsole\.|process\.exit\(/, () => true)).toEqual([])
  })
})

/** The files of one cycle, in order; empty when there is none. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next)
      if (cycle.length > 0) return cycle
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of edges.keys()) {
    const cycle = visit(file)
    if (cycle.length > 0) return cycle
  }
  return []
}

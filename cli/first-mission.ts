/** The mission that `sortie init` writes: the checks that the project has already, or an example where none is found. */
import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'

export interface FirstMission {
  readonly text: string
  /** What it was made from, in words. */
  readonly about: string
}

interface Check {
  readonly id: 'lint' | 'build' | 'test'
  readonly run: string
}

/** Looks only at files that lie directly in `root`; starts nothing. */
export function firstMission(root: string): FirstMission {
  for (const {file, checks} of finders) {
    const path = join(root, file)
    if (!existsSync(path)) continue
    const found = checks(readFileSync(path, 'utf8'), root)
    if (found.length > 0) return {text: missionOf(root, found), about: `it runs what ${file} offers`}
  }
  return {text: exampleMission(root), about: 'nothing to build or test was found, so it is an example'}
}

/** The first that has something to run is taken. */
const finders: readonly {readonly file: string; checks(text: string, root: string): Check[]}[] = [
  {file: 'package.json', checks: packageScripts},
  {
    file: 'Cargo.toml',
    checks: () => [
      {id: 'build', run: 'cargo build'},
      {id: 'test', run: 'cargo test'},
    ],
  },
  {
    file: 'go.mod',
    checks: () => [
      {id: 'lint', run: 'go vet ./...'},
      {id: 'build', run: 'go build ./...'},
      {id: 'test', run: 'go test ./...'},
    ],
  },
  {file: 'pyproject.toml', checks: pythonChecks},
  {file: 'Makefile', checks: makeTargets},
]

const ids = ['lint', 'build', 'test'] as const

function packageScripts(text: string, root: string): Check[] {
  const scripts = scriptsIn(text)
  const locks = [
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
    ['bun.lockb', 'bun'],
  ] as const
  const program = locks.find(([file]) => existsSync(join(root, file)))?.[1] ?? 'npm'
  return ids.filter(id => isReal(scripts.get(id))).map(id => ({id, run: `${program} run ${id}`}))
}

/** `npm init` writes a test that always fails. */
const isReal = (script: unknown): boolean => typeof script === 'string' && !script.includes('no test specified')

function scriptsIn(text: string): ReadonlyMap<string, unknown> {
  try {
    const {scripts}: {scripts?: unknown} = JSON.parse(text)
    return new Map(typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : [])
  } catch {
    // Not JSON: whoever owns the file will hear of it from npm, and gets a mission all the same.
    return new Map()
  }
}

function pythonChecks(text: string, root: string): Check[] {
  const hasTests = text.includes('pytest') || existsSync(join(root, 'tests'))
  return [
    ...(text.includes('[tool.ruff') ? [{id: 'lint' as const, run: 'ruff check .'}] : []),
    ...(hasTests ? [{id: 'test' as const, run: 'python3 -m pytest'}] : []),
  ]
}

function makeTargets(text: string): Check[] {
  const isTarget = (name: string): boolean => new RegExp(`^${name}\\s*:(?!=)`, 'm').test(text)
  return ids.flatMap(id => {
    const target = id === 'test' ? ['test', 'check'].find(isTarget) : [id].find(isTarget)
    return target === undefined ? [] : [{id, run: `make ${target}`}]
  })
}

function missionOf(root: string, checks: readonly Check[]): string {
  const hasBuild = checks.some(({id}) => id === 'build')
  const steps = checks.map(({id, run}) =>
    [`  - id: ${id}`, `    run: ${run}`, ...(id === 'test' && hasBuild ? ['    depends_on: [build]'] : []), ''].join(
      '\n',
    ),
  )
  return `${head(root)}steps:\n${steps.join('')}`
}

function exampleMission(root: string): string {
  return `${head(root)}steps:
  - id: hello
    run: echo "this is a step"

  - id: todos
    type: scan
    with: {kinds: [todos]}

  - id: report
    type: report
    depends_on: [hello, todos]
    with: {format: markdown}
`
}

function head(root: string): string {
  // A folder may be called anything that a file system takes; a mission's name is one line of text.
  const name = basename(root).replaceAll(/[^\w .-]+/g, '-') || 'mission'
  return `version: "1.0"\nname: ${JSON.stringify(name)}\n`
}

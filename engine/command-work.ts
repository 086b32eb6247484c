/** What the time of a command depends on, told from the name of its program. */
import type {JsonObject, WorkKind} from './contracts.ts'

/** Read every file below a directory. */
const searches: ReadonlySet<string> = new Set([
  'grep',
  'egrep',
  'fgrep',
  'zgrep',
  'rg',
  'ag',
  'ack',
  'find',
  'fd',
  'findstr',
])

/** Compile, install or test: minutes when there is much to do, seconds when there is not. */
const builds: ReadonlySet<string> = new Set([
  'ant',
  'bazel',
  'bun',
  'bundle',
  'cabal',
  'cargo',
  'cmake',
  'composer',
  'ctest',
  'deno',
  'docker',
  'dotnet',
  'flutter',
  'go',
  'gradle',
  'gradlew',
  'jest',
  'make',
  'maven',
  'meson',
  'mix',
  'mocha',
  'msbuild',
  'mvn',
  'mvnw',
  'ninja',
  'nox',
  'npm',
  'npx',
  'phpunit',
  'pip',
  'pip3',
  'pnpm',
  'poetry',
  'pytest',
  'rake',
  'rspec',
  'rustc',
  'sbt',
  'stack',
  'swift',
  'tox',
  'tsc',
  'uv',
  'vitest',
  'webpack',
  'xcodebuild',
  'yarn',
  'zig',
])

/** Text for a shell may do anything: it is none of the two, and so is a program that only an expression names. */
export function workOf(type: string, params: JsonObject): WorkKind {
  if (type === 'scan') return 'search'
  const {command, args} = params
  if (type !== 'command' || typeof command !== 'string') return 'other'
  const program = programName(command)
  const isGitGrep = program === 'git' && Array.isArray(args) && args[0] === 'grep'
  if (isGitGrep || searches.has(program)) return 'search'
  return builds.has(program) ? 'build' : 'other'
}

/** `C:\tools\Cargo.EXE` and `/usr/bin/cargo` are one program. */
function programName(command: string): string {
  const file = command.split(/[/\\]/).at(-1) ?? ''
  return file.toLowerCase().replace(/\.(?:exe|cmd|bat|com)$/, '')
}

/** Whether a command that somebody wrote down is there: its script, its target, its program. Pure. */
import {type Manifest, type ManifestKind, shortName} from './manifest.ts'
import type {Repository} from './repository.ts'

/** Null where it is there; else what is not. */
export function whyUnknown(command: string, repository: Repository): string | null {
  for (const part of command.split(/\s*(?:&&|\|\||[;|])\s*/)) {
    const why = part.trim() === '' ? null : unknownPart(part.trim(), repository)
    if (why !== null) return why
  }
  return null
}

/** Words that begin a command in prose, and are no English. */
export const isCommand = (text: string): boolean =>
  /^(?:\$\s*)?(?:npm|npx|pnpm|yarn|bun|bunx|cargo|go|pip3?|pipx|poetry|uv|python3?|pytest|tox|make|node|deno|docker|git)\s+\S/.test(
    text,
  )

function unknownPart(part: string, repository: Repository): string | null {
  if (/[<>`]|\$\(/.test(part)) return 'it is more than a command with arguments'
  const [program = '', ...words] = part
    .replace(/^\$\s+/, '')
    .replace(/^(?:[A-Z_][A-Z0-9_]*=\S*\s+)+/, '')
    .split(/\s+/)
  const judge = judges[program]
  if (judge !== undefined) return judge(words, repository)
  if (repository.manifests.some(one => programsOf(one).includes(program))) return null
  if (program.startsWith('./')) return repository.paths.has(program.slice(2)) ? null : `there is no "${program}"`
  return `nothing here installs "${program}"`
}

export function programsOf({kind, programs, name, entries}: Manifest): readonly string[] {
  const isProgram = kind === 'cargo' && programs.length === 0 && entries.includes('src/main.rs')
  return isProgram && name !== null ? [name] : programs
}

type Judge = (words: readonly string[], repository: Repository) => string | null

const bare = (words: readonly string[]): readonly string[] => words.filter(word => !word.startsWith('-'))

const manifestOf = ({manifests}: Repository, kind: ManifestKind): Manifest | undefined =>
  manifests.find(one => one.kind === kind)

/** What installs the package itself, or what it needs; not any other one. */
function installs(names: readonly string[], manifest: Manifest, {paths}: Repository): string | null {
  const other = names.find(
    word =>
      word !== manifest.name &&
      word.replace(/(?<=.)@[^/]*$/, '').replace(/\[.*\]$/, '') !== manifest.name &&
      word !== '.' &&
      !paths.has(word),
  )
  return other === undefined ? null : `"${other}" is not what the manifest names`
}

const script: Judge = (words, repository) => {
  const manifest = manifestOf(repository, 'npm')
  if (manifest === undefined) return 'there is no package.json'
  const [first = 'install', ...rest] = bare(words)
  const name = first === 'run' || first === 'run-script' ? rest[0] : first
  if (/^(?:install|i|ci|add|link)$/.test(first)) return installs(rest, manifest, repository)
  if (/^(?:exec|dlx|x)$/.test(first)) return runner(rest, repository)
  const known = manifest.scripts.some(one => one.name === name)
  return known ? null : `there is no script "${name ?? ''}"`
}

const runner: Judge = (words, {manifests}) => {
  const [first = ''] = bare(words)
  const name = first.replace(/(?<=.)@[^/]*$/, '')
  const isOurs = manifests.some(one => one.name === name || one.programs.includes(name))
  return isOurs ? null : `nothing here installs "${first}"`
}

const cargo: Judge = (words, repository) => {
  const manifest = manifestOf(repository, 'cargo')
  if (manifest === undefined) return 'there is no Cargo.toml'
  const [sub = '', ...rest] = bare(words)
  const flag = words.findIndex(word => word === '--bin' || word === '--example')
  const named = flag === -1 ? undefined : words[flag + 1]
  if (named !== undefined && !programsOf(manifest).includes(named)) return `there is no program "${named}"`
  if (sub === 'install' || sub === 'add') return installs(rest, manifest, repository)
  return /^(?:build|test|run|check|bench|doc|clippy|fmt)$/.test(sub) ? null : `"cargo ${sub}" is not known here`
}

const go: Judge = (words, repository) => {
  const manifest = manifestOf(repository, 'go')
  if (manifest === undefined) return 'there is no go.mod'
  const [sub = '', ...rest] = bare(words)
  if (sub === 'get' || sub === 'install') {
    const other = rest.find(word => !word.startsWith('.') && !word.startsWith(manifest.name ?? '.'))
    return other === undefined ? null : `"${other}" is not the module`
  }
  const missing = rest.find(word => /^\.\/[\w/-]+$/.test(word) && !repository.paths.has(word.slice(2)))
  if (missing !== undefined) return `there is no "${missing}"`
  return /^(?:build|test|run|vet|fmt|generate|mod)$/.test(sub) ? null : `"go ${sub}" is not known here`
}

const pip: Judge = (words, repository) => {
  const manifest = manifestOf(repository, 'python')
  if (manifest === undefined) return 'there is no pyproject.toml'
  const [sub = '', ...rest] = bare(words)
  return /^(?:install|sync|build|lock)$/.test(sub) ? installs(rest, manifest, repository) : `"${sub}" is not known here`
}

const python: Judge = (words, repository) => {
  const at = words.indexOf('-m')
  if (at === -1) return file(words, repository)
  const module = words[at + 1] ?? ''
  if (module === 'pip') return pip(words.slice(at + 2), repository)
  const own = manifestOf(repository, 'python')?.name?.replaceAll('-', '_')
  return module === own || /^(?:pytest|unittest|build|venv)$/.test(module) ? null : `there is no module "${module}"`
}

const file: Judge = (words, {paths}) => {
  const [path = ''] = bare(words)
  return paths.has(path.replace(/^\.\//, '')) ? null : `there is no "${path}"`
}

const make: Judge = (words, {makeTargets}) => {
  if (makeTargets.length === 0) return 'there is no Makefile'
  const missing = bare(words).find(word => !word.includes('=') && !makeTargets.includes(word))
  return missing === undefined ? null : `there is no target "${missing}"`
}

/** Addresses are looked at by themselves. */
const git: Judge = words =>
  /^(?:clone|pull|checkout|switch|submodule)$/.test(words[0] ?? '') ? null : 'it is about no part of the project'

const cd: Judge = ([folder = ''], {paths, manifests}) => {
  const isOurs =
    manifests.some(({name}) => name !== null && shortName(name) === folder) || paths.has(folder.replace(/\/$/, ''))
  return isOurs ? null : `there is no folder "${folder}"`
}

const tests: Judge = (_, repository) =>
  manifestOf(repository, 'python') === undefined ? 'there is no pyproject.toml' : null

const judges: {readonly [program: string]: Judge | undefined} = {
  npm: script,
  pnpm: script,
  yarn: script,
  npx: runner,
  cargo,
  go,
  pip,
  pip3: pip,
  pipx: pip,
  poetry: pip,
  uv: pip,
  python,
  python3: python,
  pytest: tests,
  tox: tests,
  make,
  node: file,
  git,
  cd,
}

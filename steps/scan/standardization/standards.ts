/** What repositories of one house have in common: files, settings and scripts. */
import {createHash} from 'node:crypto'
import type {JsonObject, StepContext} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {isLockFile} from '../../../engine/languages.ts'
import {within} from '../deps/model.ts'
import {objectIn} from '../deps/npm.ts'
import {parseJson, parseToml} from '../deps/parse.ts'
import {ciSystemsIn} from '../health/ci.ts'
import type {Repository} from './repositories.ts'

export interface Standard {
  readonly id: string
  readonly title: string
  readonly kind: 'file' | 'setting' | 'script'
  /** Whether what stands in it has to be the same, or whether it is enough to have one. */
  readonly compare: 'content' | 'presence'
  /** What lies at the root of a repository counts for its packages. */
  readonly isInherited: boolean
  /** Asked of a repository that stands by itself. */
  readonly isExpected: boolean
  /** Where one would be, for whoever adds it; relative to the repository. */
  readonly place: string
  find(look: Looking): Promise<Found | null>
}

export interface Found {
  /** Relative to the repository. */
  readonly path: string
  /** Compared: a text as it stands there, or the hash of a file. */
  readonly value: string
}

/** One repository, with its manifests read once. */
export interface Looking {
  readonly files: readonly string[]
  readonly packageJson: JsonObject | null
  readonly cargoToml: JsonObject | null
  readonly pyproject: JsonObject | null
  readonly goMod: string | null
  readonly makefile: {readonly path: string; readonly text: string} | null
  hash(path: string): Promise<string | null>
}

const MAX_FILE_BYTES = 1024 * 1024
const HASH_DIGITS = 12

export async function lookAt({path, files}: Repository, context: StepContext): Promise<Looking> {
  const folder = path === '.' ? '' : path
  const textOf = async (name: string): Promise<string | null> => {
    if (!files.includes(name)) return null
    try {
      const {bytes} = await context.files.readBytes(within(folder, name), MAX_FILE_BYTES)
      return bytes === null ? null : Buffer.from(bytes).toString('utf8')
    } catch {
      return null
    }
  }
  const parsed = async (name: string, parse: (text: string) => JsonObject | Promise<JsonObject>) => {
    const text = await textOf(name)
    try {
      return text === null ? null : await parse(text)
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      context.warn('SCAN_FILE_SKIPPED', `left out of the comparison: "${within(folder, name)}": ${reason}`)
      return null
    }
  }
  const makefile = files.find(name => /^(?:GNUm|[Mm])akefile$|^[Jj]ustfile$/.test(name))
  const makeText = makefile === undefined ? null : await textOf(makefile)
  return {
    files,
    packageJson: await parsed('package.json', parseJson),
    cargoToml: await parsed('Cargo.toml', parseToml),
    pyproject: await parsed('pyproject.toml', parseToml),
    goMod: await textOf('go.mod'),
    makefile: makefile === undefined || makeText === null ? null : {path: makefile, text: makeText},
    async hash(name) {
      const text = await textOf(name)
      // Line ends are a matter of the checkout.
      const content = text?.replaceAll('\r\n', '\n')
      return content === undefined ? null : createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS)
    },
  }
}

interface FileStandard {
  readonly id: string
  readonly title: string
  readonly pattern: RegExp
  readonly place: string
  readonly compare?: 'presence'
  readonly isOwn?: true
  readonly isExpected?: true
}

/** The first file that matches counts, in the order of the listing. */
function file({id, title, pattern, place, compare, isOwn, isExpected}: FileStandard): Standard {
  return {
    id,
    title,
    kind: 'file',
    compare: compare ?? 'content',
    isInherited: isOwn !== true,
    isExpected: isExpected === true,
    place,
    async find(look) {
      const path = look.files.find(name => pattern.test(name))
      if (path === undefined) return null
      const hash = await look.hash(path)
      return hash === null ? null : {path, value: hash}
    },
  }
}

function setting(
  id: string,
  title: string,
  place: string,
  find: (look: Looking) => Found | null,
  options: {readonly isInherited: boolean; readonly isExpected: boolean},
): Standard {
  return {id, title, kind: 'setting', compare: 'content', place, find: async look => find(look), ...options}
}

/** npm's answer to a package without tests is none. */
const NO_TEST = /^echo "?Error: no test specified/

function script(name: string, builtIn: {readonly cargo?: string; readonly go?: string}): Standard {
  const find = (look: Looking): Found | null => {
    const {packageJson, makefile, cargoToml, goMod} = look
    const own = textIn(objectIn(packageJson ?? {}, 'scripts'), name)
    if (own !== undefined && !NO_TEST.test(own)) return {path: 'package.json', value: own}
    if (makefile !== null && new RegExp(`^${name}\\b[^=\\n]*:`, 'm').test(makefile.text)) {
      return {path: makefile.path, value: `${/just/i.test(makefile.path) ? 'just' : 'make'} ${name}`}
    }
    if (cargoToml !== null && builtIn.cargo !== undefined) return {path: 'Cargo.toml', value: builtIn.cargo}
    return goMod !== null && builtIn.go !== undefined ? {path: 'go.mod', value: builtIn.go} : null
  }
  return {
    id: `script_${name}`,
    title: `script "${name}"`,
    kind: 'script',
    compare: 'content',
    isInherited: false,
    isExpected: name !== 'format',
    place: 'package.json',
    find: async look => find(look),
  }
}

export const standards: readonly Standard[] = [
  file({
    id: 'editorconfig',
    title: '.editorconfig',
    pattern: /^\.editorconfig$/,
    place: '.editorconfig',
    isExpected: true,
  }),
  file({
    id: 'gitignore',
    title: '.gitignore',
    pattern: /^\.gitignore$/,
    place: '.gitignore',
    compare: 'presence',
    isExpected: true,
  }),
  file({id: 'gitattributes', title: '.gitattributes', pattern: /^\.gitattributes$/, place: '.gitattributes'}),
  file({
    id: 'licence',
    title: 'text of the licence',
    pattern: /^(?:licen[cs]e|copying|unlicense)(?:[.-][\w.-]+)?$/i,
    place: 'LICENSE',
    isExpected: true,
  }),
  file({
    id: 'readme',
    title: 'README',
    pattern: /^readme(?:\.\w+)?$/i,
    place: 'README.md',
    compare: 'presence',
    isOwn: true,
    isExpected: true,
  }),
  file({
    id: 'changelog',
    title: 'list of changes',
    pattern: /^(?:change-?log|changes|history|news)(?:\.\w+)?$/i,
    place: 'CHANGELOG.md',
    compare: 'presence',
    isOwn: true,
  }),
  file({
    id: 'contributing',
    title: 'guide for contributors',
    pattern: /^(?:\.github\/|docs\/)?contributing(?:\.\w+)?$/i,
    place: 'CONTRIBUTING.md',
    compare: 'presence',
  }),
  file({
    id: 'security',
    title: 'security policy',
    pattern: /^(?:\.github\/|docs\/)?security(?:\.\w+)?$/i,
    place: 'SECURITY.md',
    compare: 'presence',
  }),
  file({
    id: 'code_owners',
    title: 'owners of code',
    pattern: /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/,
    place: 'CODEOWNERS',
    compare: 'presence',
  }),
  setting(
    'ci',
    'CI',
    '.',
    ({files}) => {
      const systems = ciSystemsIn(files)
      return systems.length === 0 ? null : {path: '.', value: systems.join(', ')}
    },
    {isInherited: true, isExpected: true},
  ),
  file({
    id: 'formatter',
    title: 'settings of the formatter',
    pattern:
      /^(?:\.prettierrc(?:\.\w+)?|prettier\.config\.\w+|biome\.jsonc?|dprint\.json|\.?rustfmt\.toml|\.clang-format|\.?ruff\.toml|\.scalafmt\.conf|\.swiftformat)$/,
    place: '.',
    isExpected: true,
  }),
  file({
    id: 'linter',
    title: 'settings of the linter',
    pattern:
      /^(?:\.eslintrc(?:\.\w+)?|eslint\.config\.\w+|\.oxlintrc\.json|biome\.jsonc?|\.?clippy\.toml|\.golangci\.(?:ya?ml|toml|json)|\.flake8|\.pylintrc|\.?ruff\.toml|\.rubocop\.yml|\.stylelintrc(?:\.\w+)?)$/,
    place: '.',
    isExpected: true,
  }),
  file({id: 'type_settings', title: 'settings of TypeScript', pattern: /^tsconfig\.json$/, place: 'tsconfig.json'}),
  file({
    id: 'tool_versions',
    title: 'versions of tools',
    pattern: /^(?:\.nvmrc|\.node-version|\.python-version|rust-toolchain(?:\.toml)?|\.tool-versions|mise\.toml)$/,
    place: '.tool-versions',
  }),
  setting(
    'package_manager',
    'package manager (by its lock file)',
    '.',
    ({files}) => {
      const path = files.find(name => !name.includes('/') && isLockFile(name))
      return path === undefined ? null : {path, value: path}
    },
    {isInherited: true, isExpected: false},
  ),
  setting('engines', 'version of the language', 'package.json', enginesOf, {isInherited: false, isExpected: true}),
  setting('declared_licence', 'licence in the manifest', 'package.json', declaredLicence, {
    isInherited: false,
    isExpected: false,
  }),
  script('test', {cargo: 'cargo test', go: 'go test'}),
  script('lint', {go: 'go vet'}),
  script('build', {cargo: 'cargo build', go: 'go build'}),
  script('format', {cargo: 'cargo fmt', go: 'go fmt'}),
]

function enginesOf({packageJson, cargoToml, pyproject, goMod}: Looking): Found | null {
  const node = textIn(fieldOf(packageJson ?? {}, 'engines'), 'node')
  if (node !== undefined) return {path: 'package.json', value: `node ${node}`}
  const rust = textIn(fieldOf(cargoToml ?? {}, 'package'), 'rust-version')
  if (rust !== undefined) return {path: 'Cargo.toml', value: `rust ${rust}`}
  const python = textIn(fieldOf(pyproject ?? {}, 'project'), 'requires-python')
  if (python !== undefined) return {path: 'pyproject.toml', value: `python ${python}`}
  const go = /^go\s+(\S+)/m.exec(goMod ?? '')?.[1]
  return go === undefined ? null : {path: 'go.mod', value: `go ${go}`}
}

function declaredLicence({packageJson, cargoToml, pyproject}: Looking): Found | null {
  const npm = textIn(packageJson ?? {}, 'license')
  if (npm !== undefined) return {path: 'package.json', value: npm}
  const cargo = textIn(fieldOf(cargoToml ?? {}, 'package'), 'license')
  if (cargo !== undefined) return {path: 'Cargo.toml', value: cargo}
  const project = fieldOf(pyproject ?? {}, 'project')
  const python = textIn(project, 'license') ?? textIn(fieldOf(project, 'license'), 'text')
  return python === undefined ? null : {path: 'pyproject.toml', value: python}
}

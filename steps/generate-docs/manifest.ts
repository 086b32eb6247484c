/** What the manifests of a folder say: names, commands, where the code begins. */
import {type Json, type JsonObject, unreachable} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {fieldOf, isJsonObject, textIn} from '../../engine/json.ts'
import {UnreadableFile} from '../scan/deps/model.ts'
import {parseJson, parseToml} from '../scan/deps/parse.ts'

export type ManifestKind = 'npm' | 'cargo' | 'python' | 'go'

export interface Manifest {
  readonly kind: ManifestKind
  /** Name of the file in its folder. */
  readonly file: string
  readonly text: string
  readonly name: string | null
  readonly description: string | null
  readonly licence: string | null
  /** It is not meant to be published. */
  readonly isPrivate: boolean
  /** Of npm: name and what it runs. */
  readonly scripts: readonly {readonly name: string; readonly runs: string}[]
  /** The programs that it installs. */
  readonly programs: readonly string[]
  /** Where the code may begin, the likeliest first: libraries before programs. Relative to the folder. */
  readonly entries: readonly string[]
  /** 'Node ^20', as the manifest says it; null where it does not. */
  readonly needs: string | null
}

/** In the order in which they count. */
export const manifestFiles = ['package.json', 'Cargo.toml', 'pyproject.toml', 'go.mod'] as const
type ManifestFile = (typeof manifestFiles)[number]

/** Throws STEP_FILE_UNREADABLE for one that is not in its format. */
export async function readManifest(file: ManifestFile, text: string, path: string): Promise<Manifest> {
  try {
    switch (file) {
      case 'package.json':
        return npmManifest(parseJson(text), text)
      case 'Cargo.toml':
        return cargoManifest(await parseToml(text), text)
      case 'pyproject.toml':
        return pythonManifest(await parseToml(text), text)
      case 'go.mod':
        return goManifest(text)
      default:
        return unreachable(file)
    }
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause
    throw new SortieError('STEP_FILE_UNREADABLE', {message: `"${path}" cannot be read: ${cause.message}`, cause})
  }
}

function npmManifest(content: JsonObject, text: string): Manifest {
  const name = textIn(content, 'name') ?? null
  const bin = fieldOf(content, 'bin')
  const programs = typeof bin === 'string' ? [shortName(name ?? '')] : Object.keys(tableIn(content, 'bin'))
  const node = textIn(fieldOf(content, 'engines'), 'node')
  const bins = typeof bin === 'string' ? [bin] : Object.values(tableIn(content, 'bin'))
  const named = [
    textIn(content, 'source'),
    exportIn(fieldOf(content, 'exports')),
    textIn(content, 'module'),
    textIn(content, 'main'),
  ]
  return {
    ...common(content, text),
    kind: 'npm',
    file: 'package.json',
    isPrivate: fieldOf(content, 'private') === true,
    scripts: Object.entries(tableIn(content, 'scripts')).flatMap(([script, runs]) =>
      typeof runs === 'string' ? [{name: script, runs}] : [],
    ),
    programs,
    entries: [
      ...named,
      'src/index.ts',
      'src/index.js',
      'lib/index.js',
      'index.ts',
      'index.js',
      ...bins,
      'src/main.ts',
      'src/cli.ts',
      'main.js',
      'server.js',
    ]
      .filter(one => typeof one === 'string')
      .map(one => one.replace(/^\.\//, '')),
    needs: node === undefined ? null : `Node ${node}`,
  }
}

/** The entry of `exports` that `import` or `require` of the package takes. */
function exportIn(exports: Json | undefined, depth = 0): string | undefined {
  if (typeof exports === 'string') return exports
  if (!isJsonObject(exports) || depth > 5) return undefined
  const inner = exports['.'] ?? exports['import'] ?? exports['default'] ?? exports['require'] ?? exports['node']
  return exportIn(inner, depth + 1)
}

function cargoManifest(content: JsonObject, text: string): Manifest {
  const about = tableIn(content, 'package')
  const bins = fieldOf(content, 'bin')
  const named = Array.isArray(bins) ? bins.flatMap(bin => textIn(bin, 'name') ?? []) : []
  const version = textIn(about, 'rust-version')
  return {
    ...common(about, text),
    kind: 'cargo',
    file: 'Cargo.toml',
    isPrivate: fieldOf(about, 'publish') === false,
    scripts: [],
    programs: named,
    entries: [textIn(fieldOf(content, 'lib'), 'path') ?? 'src/lib.rs', 'src/main.rs'],
    needs: version === undefined ? null : `Rust ${version}`,
  }
}

function pythonManifest(content: JsonObject, text: string): Manifest {
  const poetry = tableIn(tableIn(content, 'tool'), 'poetry')
  const about = {...poetry, ...tableIn(content, 'project')}
  const {name, ...rest} = common(about, text)
  const module = (name ?? '').replaceAll('-', '_')
  const python = textIn(about, 'requires-python')
  return {
    ...rest,
    name,
    kind: 'python',
    file: 'pyproject.toml',
    isPrivate: false,
    scripts: [],
    programs: Object.keys(tableIn(about, 'scripts')),
    entries: [
      `src/${module}/__init__.py`,
      `${module}/__init__.py`,
      `${module}.py`,
      `src/${module}/__main__.py`,
      `${module}/__main__.py`,
      'main.py',
      'app.py',
    ],
    needs: python === undefined ? null : `Python ${python}`,
  }
}

function goManifest(text: string): Manifest {
  const name = /^module\s+"?([^\s"]+)"?/m.exec(text)?.[1] ?? null
  const version = /^go\s+(\S+)/m.exec(text)?.[1]
  const short = shortName((name ?? '').replace(/\/v\d+$/, ''))
  return {
    ...common({}, text),
    name,
    kind: 'go',
    file: 'go.mod',
    isPrivate: false,
    scripts: [],
    programs: [],
    entries: ['doc.go', `${short}.go`, 'main.go', `cmd/${short}/main.go`],
    needs: version === undefined ? null : `Go ${version}`,
  }
}

function common(about: JsonObject, text: string): Pick<Manifest, 'text' | 'name' | 'description' | 'licence'> {
  const licence = fieldOf(about, 'license')
  return {
    text,
    name: textIn(about, 'name') ?? null,
    description: textIn(about, 'description') ?? null,
    licence: typeof licence === 'string' ? licence : (textIn(licence, 'text') ?? textIn(licence, 'type') ?? null),
  }
}

function tableIn(value: Json, key: string): JsonObject {
  const table = fieldOf(value, key)
  return isJsonObject(table) ? table : {}
}

/** Without the scope or the path before it. */
export const shortName = (name: string): string => name.split('/').at(-1) ?? name

/** The targets that people call, in the order of the file. */
export function makeTargets(text: string): readonly string[] {
  const names = [...text.matchAll(/^([A-Za-z0-9][\w./-]*(?:\s+[A-Za-z0-9][\w./-]*)*)\s*::?(?![=:])/gm)]
  return [...new Set(names.flatMap(([, targets = '']) => targets.split(/\s+/)))].filter(name => !/[/.]/.test(name))
}

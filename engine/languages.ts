/** Which language a file is written in, by its name; and which parts of a repository are not its own. Pure. */

export type LanguageKind = 'code' | 'markup' | 'data' | 'prose'

export interface Language {
  readonly name: string
  readonly kind: LanguageKind
}

/** Extensions, and whole names where they have none; in lower case. */
const rows: readonly (readonly [LanguageKind, string, string])[] = [
  ['code', 'Ada', 'adb ads'],
  ['code', 'Assembly', 's asm'],
  ['code', 'Awk', 'awk'],
  ['code', 'Batch', 'bat cmd'],
  ['code', 'C', 'c h'],
  ['code', 'C#', 'cs'],
  ['code', 'C++', 'cc cpp cxx hh hpp hxx ino'],
  ['code', 'Clojure', 'clj cljs cljc edn'],
  ['code', 'CoffeeScript', 'coffee'],
  ['code', 'Crystal', 'cr'],
  ['code', 'CUDA', 'cu'],
  ['code', 'D', 'd'],
  ['code', 'Dart', 'dart'],
  ['code', 'Elixir', 'ex exs'],
  ['code', 'Elm', 'elm'],
  ['code', 'Emacs Lisp', 'el'],
  ['code', 'Erlang', 'erl hrl'],
  ['code', 'F#', 'fs fsi fsx'],
  ['code', 'Fortran', 'f90 f95 f03 f08 f for'],
  ['code', 'GLSL', 'glsl vert frag'],
  ['code', 'Go', 'go'],
  ['code', 'Groovy', 'groovy gradle jenkinsfile'],
  ['code', 'Haskell', 'hs'],
  ['code', 'Haxe', 'hx'],
  ['code', 'Java', 'java'],
  ['code', 'JavaScript', 'js jsx mjs cjs'],
  ['code', 'Julia', 'jl'],
  ['code', 'Kotlin', 'kt kts'],
  ['code', 'Lisp', 'lisp lsp cl'],
  ['code', 'Lua', 'lua'],
  ['code', 'Nim', 'nim'],
  ['code', 'Nix', 'nix'],
  ['code', 'Objective-C', 'm mm'],
  ['code', 'OCaml', 'ml mli'],
  ['code', 'Pascal', 'pas dpr lpr'],
  ['code', 'Perl', 'pl pm'],
  ['code', 'PHP', 'php phtml'],
  ['code', 'PowerShell', 'ps1 psm1 psd1'],
  ['code', 'Protocol Buffers', 'proto'],
  ['code', 'PureScript', 'purs'],
  ['code', 'Python', 'py pyi pyw pyx'],
  ['code', 'R', 'r'],
  ['code', 'Ruby', 'rb rake gemspec rakefile gemfile'],
  ['code', 'Rust', 'rs'],
  ['code', 'Scala', 'scala sc sbt'],
  ['code', 'Scheme', 'scm rkt'],
  ['code', 'Shell', 'sh bash zsh ksh fish bats'],
  ['code', 'Solidity', 'sol'],
  ['code', 'SQL', 'sql psql ddl'],
  ['code', 'Starlark', 'bzl star build.bazel'],
  ['code', 'Svelte', 'svelte'],
  ['code', 'Swift', 'swift'],
  ['code', 'Tcl', 'tcl'],
  ['code', 'Terraform', 'tf tfvars hcl'],
  ['code', 'TypeScript', 'ts mts cts tsx'],
  ['code', 'Verilog', 'v sv'],
  ['code', 'VHDL', 'vhd vhdl'],
  ['code', 'Vim script', 'vim'],
  ['code', 'Visual Basic', 'vb vbs bas'],
  ['code', 'Vue', 'vue'],
  ['code', 'WebAssembly text', 'wat'],
  ['code', 'Zig', 'zig'],
  ['markup', 'Astro', 'astro'],
  ['markup', 'CSS', 'css scss sass less styl'],
  ['markup', 'GraphQL', 'graphql gql'],
  ['markup', 'HTML', 'html htm xhtml'],
  ['markup', 'SVG', 'svg'],
  ['markup', 'Template', 'j2 jinja jinja2 twig njk ejs erb hbs mustache'],
  ['markup', 'XML', 'xml xsd xsl xslt plist csproj vbproj fsproj props targets'],
  ['data', 'CMake', 'cmake cmakelists.txt'],
  ['data', 'CSV', 'csv tsv'],
  ['data', 'Dockerfile', 'dockerfile containerfile'],
  ['data', 'INI', 'ini inf cfg conf properties env desktop service reg editorconfig npmrc gitconfig gitmodules'],
  ['data', 'Ignore list', 'gitignore dockerignore npmignore eslintignore prettierignore sortieignore gitattributes'],
  ['data', 'JSON', 'json json5 jsonc jsonl ndjson geojson webmanifest map code-workspace prettierrc babelrc eslintrc'],
  ['data', 'Make', 'mk makefile gnumakefile'],
  ['data', 'Patch', 'patch diff'],
  ['data', 'TOML', 'toml'],
  ['data', 'YAML', 'yaml yml clang-format clang-tidy'],
  ['data', 'Lock file', 'lock lockb go.sum go.mod go.work'],
  ['prose', 'AsciiDoc', 'adoc asciidoc'],
  ['prose', 'BibTeX', 'bib'],
  ['prose', 'Markdown', 'md mdx markdown'],
  ['prose', 'reStructuredText', 'rst'],
  ['prose', 'TeX', 'tex sty cls'],
  ['prose', 'Text', 'txt text license licence copying notice authors contributors readme changelog todo codeowners'],
]

const byWord = new Map<string, Language>(
  rows.flatMap(([kind, name, words]) => words.split(' ').map(word => [word, {name, kind}] as const)),
)

/** null for a name that tells nothing; a script without an extension may say more in its first line. */
export function languageOfName(path: string): Language | null {
  const name = nameOf(path).toLowerCase()
  return byWord.get(name) ?? byWord.get(extensionOf(name)) ?? null
}

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ba|z|k|da|a|fi)?sh\b/, 'sh'],
  [/\b(?:node|deno|bun|tsx)\b/, 'js'],
  [/\bpython[\d.]*\b/, 'py'],
  [/\bruby\b/, 'rb'],
  [/\bperl\b/, 'pl'],
  [/\bphp\b/, 'php'],
  [/\blua\b/, 'lua'],
  [/\bRscript\b/, 'r'],
  [/\bawk\b/, 'awk'],
  [/\bpwsh\b/, 'ps1'],
]

/** By the program that a script names in its first line: `#!/usr/bin/env bash`. */
export function languageOfScript(firstLine: string): Language | null {
  if (!firstLine.startsWith('#!')) return null
  const word = interpreters.find(([pattern]) => pattern.test(firstLine))?.[1]
  return word === undefined ? null : (byWord.get(word) ?? null)
}

/** The table by name; null for a name that is not in it. */
export function kindOfLanguage(name: string): LanguageKind | null {
  return kinds.get(name) ?? null
}
const kinds = new Map(rows.map(([kind, name]) => [name, kind]))

/** Without the dot, in the case of the name; '' where there is none. Of '.gitignore' it is 'gitignore'. */
export function extensionOf(path: string): string {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '' : name.slice(dot + 1)
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** '' for a file that lies in no folder. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Folders that hold what others wrote: copies of libraries. */
const VENDORED = /(?:^|\/)(?:vendor|vendors|vendored|third[_-]party|node_modules|bower_components|Pods|external_libs)\//

export const isVendored = (path: string): boolean => VENDORED.test(path)

const TEST =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|testdata|fixtures|__fixtures__|__mocks__|benches|e2e)\/|[._-](?:test|spec)s?\.[^/]+$|(?:^|\/)test_[^/]*\.py$|(?:Test|Tests|IT|Spec)\.(?:java|kt|scala|cs)$/

/** A test, or what tests work on. */
export const isTest = (path: string): boolean => TEST.test(path)

const LOCK_FILES = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'Cargo.lock',
  'poetry.lock',
  'uv.lock',
  'pdm.lock',
  'Pipfile.lock',
  'go.sum',
  'Gemfile.lock',
  'composer.lock',
  'mix.lock',
  'flake.lock',
  'Podfile.lock',
  'pubspec.lock',
  'packages.lock.json',
  'gradle.lockfile',
  'deno.lock',
])

export const isLockFile = (path: string): boolean => LOCK_FILES.has(nameOf(path))

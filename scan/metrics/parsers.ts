/**
 * The native parsers: loaded when the first file is looked into, on whatever thread. The only file that names the
 * package. A parser that is missing or does not run here is a reason, never a fault: the other languages go on.
 */
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {SgNode as AnyNode} from '@ast-grep/napi'
import type {CodeLanguage} from '../../engine/code-metrics.ts'

export type SyntaxNode = AnyNode

export type Parser =
  | {readonly kind: 'ready'; parse(text: string): SyntaxNode}
  | {readonly kind: 'missing'; readonly reason: string}

export interface Parsers {
  parserOf(language: CodeLanguage): Parser
  /** The languages that can be parsed, as text: what is found depends on it. */
  readonly available: string
}

type Native = typeof import('@ast-grep/napi')

/** Name in the native module -> package. The first three come with the module itself. */
const nativeNames: {readonly [language in CodeLanguage]: {readonly native: string; readonly pack: string | null}} = {
  TypeScript: {native: 'TypeScript', pack: null},
  TSX: {native: 'Tsx', pack: null},
  JavaScript: {native: 'JavaScript', pack: null},
  Python: {native: 'python', pack: '@ast-grep/lang-python'},
  Rust: {native: 'rust', pack: '@ast-grep/lang-rust'},
  Go: {native: 'go', pack: '@ast-grep/lang-go'},
  Java: {native: 'java', pack: '@ast-grep/lang-java'},
  C: {native: 'c', pack: '@ast-grep/lang-c'},
  'C++': {native: 'cpp', pack: '@ast-grep/lang-cpp'},
}

let loaded: Parsers | undefined

/** @param from Absolute path of a file; the packages are looked for in the node_modules folders above it. */
export function loadParsers(from?: string): Parsers {
  if (from !== undefined) return load(from)
  loaded ??= load(ownPath())
  return loaded
}

function load(from: string): Parsers {
  const require = createRequire(from)
  const native = loadNative(require)
  const parsers = new Map<string, Parser>()
  const packs: {[name: string]: LanguagePack} = {}
  for (const [language, {native: name, pack}] of Object.entries(nativeNames)) {
    if (typeof native === 'string') {
      parsers.set(language, {kind: 'missing', reason: native})
      continue
    }
    const found = pack === null ? null : loadPack(require, pack)
    if (typeof found === 'string') {
      parsers.set(language, {kind: 'missing', reason: found})
      continue
    }
    if (found !== null) packs[name] = found
    parsers.set(language, {kind: 'ready', parse: text => native.parse(name, text).root()})
  }
  // Once and for all of them: the module ignores a second registration.
  if (typeof native !== 'string' && Object.keys(packs).length > 0) native.registerDynamicLanguage(packs)
  const ready = [...parsers].flatMap(([language, {kind}]) => (kind === 'ready' ? [language] : []))
  return {
    available: ready.join(','),
    parserOf: language => parsers.get(language) ?? {kind: 'missing', reason: 'there is no parser for it'},
  }
}

/** The module, or why there is none. */
function loadNative(require: NodeJS.Require): Native | string {
  try {
    const native: Native = require('@ast-grep/napi')
    return native
  } catch (cause) {
    return `@ast-grep/napi cannot be loaded: ${firstLine(cause)}`
  }
}

interface LanguagePack {
  readonly libraryPath: string
  readonly extensions: string[]
  readonly languageSymbol?: string
  readonly expandoChar?: string
}

/** The pack, or why it cannot be used. */
function loadPack(require: NodeJS.Require, name: string): LanguagePack | string {
  try {
    const pack: LanguagePack = require(name)
    const fault = faultOf(pack.libraryPath)
    return fault === null ? pack : `${name} cannot be loaded: ${fault}`
  } catch (cause) {
    return `${name} cannot be loaded: ${firstLine(cause)}`
  }
}

/**
 * The native module ends the process when a library cannot be opened (on musl, for one). Node's own loader opens it
 * first: it either says what is wrong, or that the library is no add-on of Node's, which means that it could be opened.
 */
function faultOf(libraryPath: string): string | null {
  if (!existsSync(libraryPath)) return `there is no "${libraryPath}"`
  try {
    process.dlopen({exports: {}}, libraryPath)
    return null
  } catch (cause) {
    const said = firstLine(cause)
    return /did not self-register|entry point|procedure could not be found/i.test(said) ? null : said
  }
}

/** Where this code lies: in the CommonJS bundle there is a file name and no module URL, in the sources the other way round. */
function ownPath(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0] ?? text
}

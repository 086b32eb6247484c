/** One module as documentation: what the syntax tree and the doc comments say of it. Pure. */
import {type CodeLanguage} from '../../engine/code-metrics.ts'
import type {CodeSignatures, Signature} from '../../engine/code-signatures.ts'
import {type Described, readDocComment} from './doc-comment.ts'
import {namedParameters} from './parameter.ts'

export interface ModuleDoc {
  readonly path: string
  readonly name: string
  readonly language: CodeLanguage
  /** Who wrote the prose. */
  readonly from: 'code' | 'model'
  readonly summary: string | null
  readonly imports: readonly string[]
  readonly entries: readonly Entry[]
  readonly examples: readonly string[]
  /** What readers must know of the page, as sentences. */
  readonly notes: readonly string[]
}

export interface Entry {
  readonly name: string
  readonly group: 'type' | 'constant' | 'function'
  /** Signature, or the whole of a short type. */
  readonly code: string
  readonly description: string | null
  readonly parameters: readonly DocParameter[]
  /** null where nothing comes back. */
  readonly returns: {readonly type: string | null; readonly description: string | null} | null
  readonly failures: readonly string[]
  readonly examples: readonly string[]
}

export interface DocParameter {
  readonly name: string
  readonly type: string | null
  readonly description: string | null
}

/** What code elsewhere can use; of a file that offers nothing, everything in it. */
export function moduleDoc(path: string, facts: CodeSignatures): ModuleDoc {
  const {language, imports, syntaxErrors} = facts
  const offered = facts.signatures.filter(({isPublic}) => isPublic)
  const shown = offered.length > 0 ? offered : facts.signatures
  const head = readDocComment(facts.doc, language)
  return {
    path,
    name: nameOf(path),
    language,
    from: 'code',
    summary: head.description,
    imports,
    entries: shown.map(signature => entryOf(signature, language)),
    examples: head.examples,
    notes: [
      ...(offered.length === 0 && shown.length > 0
        ? ['Nothing in it is there for other files: all that it defines is listed.']
        : []),
      ...(shown.length === 0 ? ['There are no functions and no types in it.'] : []),
      ...(syntaxErrors > 0
        ? [
            `Its syntax could not be read in ${syntaxErrors === 1 ? 'one place' : `${syntaxErrors} places`}: something may be missing.`,
          ]
        : []),
    ],
  }
}

/** Files that stand for their folder are called like it. */
function nameOf(path: string): string {
  const parts = path.split('/')
  const file = (parts.at(-1) ?? path).replace(/\.[^.]+$/, '')
  const isFolder = /^(?:index|mod|__init__)$/.test(file)
  return (isFolder ? parts.at(-2) : undefined) ?? file
}

function entryOf(signature: Signature, language: CodeLanguage): Entry {
  const {name, word, text, parameters, returns, source, doc} = signature
  const comment = readDocComment(doc, language)
  const named = parameters.flatMap(written => namedParameters(written, language))
  const isFunction = word === 'function'
  return {
    name,
    group: isFunction ? 'function' : word === 'constant' ? 'constant' : 'type',
    code: codeOf({name, text, source, isFunction, word}, language),
    description: comment.description,
    parameters: named.map(({name: own, type}) => {
      const said = comment.parameters.get(own.replace(/^[*.&]+|^mut\s+/g, ''))
      return {name: own, type: type ?? said?.type ?? null, description: said?.text || null}
    }),
    returns: returnsOf(returns, comment.returns),
    failures: comment.failures,
    examples: comment.examples,
  }
}

function returnsOf(written: string | null, said: Described | null): Entry['returns'] {
  const type = written ?? (/^(?:void|undefined|None)$/.test(said?.type ?? '') ? null : (said?.type ?? null))
  // Some write the type before the description too.
  const text =
    said === null
      ? ''
      : type !== null && said.text.startsWith(`${type}:`)
        ? said.text.slice(type.length + 1)
        : said.text
  return type === null && text === '' ? null : {type, description: text.trim() || null}
}

interface Written extends Pick<Signature, 'name' | 'text' | 'source' | 'word'> {
  readonly isFunction: boolean
}

/** The name of a function that is a value stands outside its declaration. */
function codeOf({name, text, source, isFunction, word}: Written, language: CodeLanguage): string {
  if (!isFunction) {
    const code = source ?? text
    return language === 'Go' && word !== 'constant' ? `type ${code}` : code
  }
  const own = name.split('.').at(-1) ?? name
  if (text.includes(own) && !/^(?:async\s*)?\(/.test(text)) return text
  return text.startsWith('async') ? `async ${own}${bracketed(text.slice(5).trim())}` : `${own}${bracketed(text)}`
}

const bracketed = (parameters: string): string =>
  parameters.startsWith('(') || parameters.startsWith('<') ? parameters : `(${parameters})`

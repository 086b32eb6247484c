/** Measures one file of source code, from its syntax tree. */

import type {CodeLanguage, FileMetrics, Spot} from '../../engine/code-metrics.ts'
import type {FileInspector, InspectedFile, JsonObject} from '../../engine/contracts.ts'
import {isTestPath, saysGenerated} from '../file-roles.ts'
import {functionsOf, type MeasuredFile} from './functions.ts'
import {languageOf} from './grammar.ts'
import {grammars} from './grammars.ts'
import {importsOf} from './imports.ts'
import {linesOf} from './lines.ts'
import {outlineOf} from './outline.ts'
import {loadParsers, type Parsers, type SyntaxNode} from './parsers.ts'
import {commentedOut} from './smells/commented-out.ts'
import {complexConditions, nestedConditionals} from './smells/conditions.ts'
import {deadCode} from './smells/dead-code.ts'
import {emptyCatches, unwraps} from './smells/errors.ts'
import {magicNumbers} from './smells/numbers.ts'
import {tokensOf} from './tokens.ts'
import {typesOf} from './types.ts'
import {windowsOf} from './windows.ts'

/** Limits are for whoever judges: what is measured does not depend on them. */
export type MetricOptions = JsonObject

/** The parsers are loaded here, so that a missing one is part of the version: with it, files are looked into anew. */
export function createMetrics(parsers: Parsers = loadParsers()): FileInspector<MetricOptions, FileMetrics> {
  return {
    kind: 'metrics',
    version: `1 ${parsers.available}`,
    natures: ['text'],
    filesWorthAThread: 50,
    wants: path => languageOf(path) !== undefined,
    inspect(file) {
      const language = languageOf(file.path)
      return language === undefined ? null : metricsOf(file, language, parsers)
    },
  }
}

/** Far beyond what people write. A megabyte of open brackets holds a parser for fifteen seconds. */
const MAX_BRACKETS = 1_000
/** Some 2 KB each, the native tree included. Code has about 15,000 in 1 MiB; nothing but `a&&b;` has 200,000. */
const MAX_PARTS = 250_000

function metricsOf(file: InspectedFile, language: CodeLanguage, parsers: Parsers): FileMetrics {
  const parser = parsers.parserOf(language)
  if (parser.kind === 'missing') return {kind: 'not-analysed', language, reason: parser.reason}
  if (isDeeperThan(MAX_BRACKETS, file.bytes)) {
    return {kind: 'not-analysed', language, reason: `brackets stand more than ${MAX_BRACKETS} deep in each other`}
  }
  const text = file
    .text()
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '')
  const grammar = grammars[language]
  const {parts, syntaxErrors} = outlineOf(parser.parse(text), grammar)
  if (parts.length > MAX_PARTS) return {kind: 'not-analysed', language, reason: `it has more than ${MAX_PARTS} nodes`}
  const tokens = tokensOf(text, parts)
  const measured: MeasuredFile = {text, grammar, parts, tokens, lines: linesOf(text, parts)}
  const isTest = isTestPath(file.path)
  const generated = saysGenerated(text)
  return {
    kind: 'analysed',
    language,
    syntaxErrors,
    isGenerated: generated,
    isTest,
    lines: measured.lines.counts,
    functions: functionsOf(measured),
    types: typesOf(measured),
    imports: importsOf(parts, language),
    spots: spotsIn(measured, {isTest, syntaxErrors, parse: parser.parse}),
    // Nobody asks whether a test or what a program wrote stands elsewhere too.
    windows: isTest || generated ? [] : windowsOf(tokens),
  }
}

interface SpotsAround {
  readonly isTest: boolean
  readonly syntaxErrors: number
  parse(text: string): SyntaxNode
}

function spotsIn({parts, grammar, text}: MeasuredFile, {isTest, syntaxErrors, parse}: SpotsAround): Spot[] {
  return [
    // Where the parser lost its way, what stands behind what is a guess.
    ...(syntaxErrors === 0 ? deadCode(parts, grammar) : []),
    ...emptyCatches(parts, grammar, text),
    ...complexConditions(parts, text),
    ...nestedConditionals(parts, text),
    ...commentedOut(parts, grammar, text, parse),
    // A test names the values it expects, and may fail where one is missing.
    ...(isTest ? [] : [...unwraps(parts, grammar, text), ...magicNumbers(parts, grammar, text)]),
  ]
}

/** Brackets in texts and comments count too: real files stay far below either way. */
function isDeeperThan(limit: number, bytes: Buffer): boolean {
  let depth = 0
  // By index: an iterator over a Buffer takes ten times as long.
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === 0x28 || byte === 0x5b || byte === 0x7b) {
      depth++
      if (depth > limit) return true
    } else if ((byte === 0x29 || byte === 0x5d || byte === 0x7d) && depth > 0) depth--
  }
  return false
}

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
import {isDeeperThan, MAX_BRACKETS, MAX_PARTS} from './parser-limits.ts'
import {loadParsers, type Parsers, type SyntaxNode} from './parsers.ts'
import {commentedOut} from './smells/commented-out.ts'
import {complexConditions, nestedConditionals} from './smells/conditions.ts'
import {deadCode} from './smells/dead-code.ts'
import {emptyCatches, unwraps} from './smells/errors.ts'
import {magicNumbers} from './smells/numbers.ts'
import {tokensOf} from './tokens.ts'
import {typesOf} from './types.ts'
import {windowsOf} from './windows.ts'

/**
 * Limits are for whoever judges: what is measured does not depend on them. `only: 'outline'` leaves `spots` and `windows`
 * empty, which take a third of the time and most of the room.
 */
export type MetricOptions = JsonObject & {readonly only?: 'outline'}

/** The parsers are loaded here, so that a missing one is part of the version: with it, files are looked into anew. */
export function createMetrics(parsers: Parsers = loadParsers()): FileInspector<MetricOptions, FileMetrics> {
  return {
    kind: 'metrics',
    version: `2 ${parsers.available}`,
    natures: ['text'],
    filesWorthAThread: 50,
    makesTrees: true,
    wants: path => languageOf(path) !== undefined,
    inspect(file, {only}) {
      const language = languageOf(file.path)
      return language === undefined ? null : metricsOf(file, language, {parsers, isWhole: only !== 'outline'})
    },
  }
}

function metricsOf(
  file: InspectedFile,
  language: CodeLanguage,
  {parsers, isWhole}: {readonly parsers: Parsers; readonly isWhole: boolean},
): FileMetrics {
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
    spots: isWhole ? spotsIn(measured, {isTest, syntaxErrors, parse: parser.parse}) : [],
    // Nobody asks whether a test or what a program wrote stands elsewhere too.
    windows: isTest || generated || !isWhole ? [] : windowsOf(tokens),
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

/** What one file of source code offers: for whoever documents it. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {FileSignatures} from '../../engine/code-signatures.ts'
import type {FileInspector, InspectedFile, JsonObject} from '../../engine/contracts.ts'
import {fileDocOf} from './doc-comments.ts'
import {languageOf} from './grammar.ts'
import {grammars} from './grammars.ts'
import {importsOf} from './imports.ts'
import {outlineOf} from './outline.ts'
import {isDeeperThan, MAX_BRACKETS, MAX_PARTS} from './parser-limits.ts'
import {loadParsers, type Parsers} from './parsers.ts'
import {signaturesOf} from './signatures.ts'

export function createSignatures(parsers: Parsers = loadParsers()): FileInspector<JsonObject, FileSignatures> {
  return {
    kind: 'signatures',
    version: `1 ${parsers.available}`,
    natures: ['text'],
    makesTrees: true,
    wants: path => languageOf(path) !== undefined,
    inspect(file) {
      const language = languageOf(file.path)
      return language === undefined ? null : fileSignaturesOf(file, language, parsers)
    },
  }
}

function fileSignaturesOf(file: InspectedFile, language: CodeLanguage, parsers: Parsers): FileSignatures {
  const parser = parsers.parserOf(language)
  if (parser.kind === 'missing') return {kind: 'not-analysed', language, reason: parser.reason}
  if (isDeeperThan(MAX_BRACKETS, file.bytes)) {
    return {kind: 'not-analysed', language, reason: `brackets stand more than ${MAX_BRACKETS} deep in each other`}
  }
  const text = file
    .text()
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '')
  const root = parser.parse(text)
  const {parts, syntaxErrors} = outlineOf(root, grammars[language])
  if (parts.length > MAX_PARTS) return {kind: 'not-analysed', language, reason: `it has more than ${MAX_PARTS} nodes`}
  const signatures = signaturesOf({root, parts, text, language})
  return {
    kind: 'analysed',
    language,
    syntaxErrors,
    doc: fileDocOf({root, parts, text, language}),
    imports: importsOf(parts, language),
    signatures,
  }
}

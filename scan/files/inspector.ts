/** Says of any file what it is: lines, language, whether a program wrote it. */
import type {FileInspector, InspectedFile} from '../../engine/contracts.ts'
import type {FileFacts} from '../../engine/file-facts.ts'
import {isLockFile, languageOfName, languageOfScript} from '../../engine/languages.ts'

export const files: FileInspector = {
  kind: 'files',
  version: '1',
  natures: ['text', 'minified', 'binary'],
  wants: () => true,
  inspect: file => factsOf(file),
}

function factsOf(file: InspectedFile): FileFacts {
  const {path, nature, latin1} = file
  if (nature === 'binary') {
    return {nature, lines: 0, language: languageOfName(path)?.name ?? null, generated: null, holdsTests: false}
  }
  const language = languageOfName(path) ?? languageOfScript(latin1.slice(0, MAX_FIRST_LINE).split('\n')[0] ?? '')
  return {
    nature,
    lines: linesIn(file.bytes),
    language: language?.name ?? null,
    generated: generatedMark(path, latin1, language?.kind === 'prose'),
    holdsTests: holdsTests(path, latin1),
  }
}

const MAX_FIRST_LINE = 200
const LINE_BREAK = 10

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(LINE_BREAK); at !== -1; at = bytes.indexOf(LINE_BREAK, at + 1)) lines++
  return bytes.length > 0 && bytes[bytes.length - 1] !== LINE_BREAK ? lines + 1 : lines
}

/** A mark stands at the head of a file; further down, somebody writes about marks. */
const HEAD_LINES = 20
const HEAD_CHARACTERS = 2_000
const MAX_MARK_CHARACTERS = 80
const GENERATED_NAME =
  /\.(?:gen|generated)\.[^/.]+$|\.pb\.(?:go|cc|h)$|_pb2(?:_grpc)?\.pyi?$|\.g\.dart$|\.designer\.cs$/i
/** Opens a comment: a program that writes the mark holds it in quotes. */
const OPEN = /^[ \t]*(?:\/\/+!?|\/?\*+|#+|--|;+|%+|<!--|""")[ \t]*/
/** In prose that is broken into lines, any word may come first; a mark begins with a capital, or says what it speaks of. */
const GENERATED =
  /(?:[Tt]his (?:file|code|module|header|source)(?: (?:is|was|has been))? generated|Generated|GENERATED)/
const MARKS = [
  /[^"'`\n]*?((?<!\w)@generated\b)/i,
  /[^"'`\n]*?(\bcode generated\b[^\n]{0,120}?\bdo not edit\b)/i,
  /[^"'`\n]*?(\bdo not edit\b|\bdo not modify (?:this file|by hand|manually|directly)\b)/i,
  /((?:this (?:file|code|module|header|source)(?: (?:is|was|has been))? )?(?:auto-?|automatically )generated\b)/i,
  new RegExp(`(${GENERATED.source} (?:by|from|with|using|automatically)\\b[^\\n]{0,60})`),
].map(mark => new RegExp(OPEN.source + mark.source, `m${mark.flags}`))

function generatedMark(path: string, latin1: string, isProse: boolean): string | null {
  if (isLockFile(path)) return 'lock file'
  if (GENERATED_NAME.test(path)) return 'its name'
  if (isProse) return null
  const head = latin1.slice(0, HEAD_CHARACTERS).split('\n').slice(0, HEAD_LINES).join('\n')
  for (const mark of MARKS) {
    const found = mark.exec(head)?.[1]
    if (found !== undefined) return cut(found.replace(/\s*(?:\*\/|-->)?\s*$/, ''))
  }
  return null
}

function cut(latin1: string): string {
  const mark = Buffer.from(latin1, 'latin1').toString('utf8')
  return mark.length <= MAX_MARK_CHARACTERS ? mark : `${mark.slice(0, MAX_MARK_CHARACTERS - 3)}...`
}

function holdsTests(path: string, latin1: string): boolean {
  if (path.endsWith('.rs')) return /#\[(?:cfg\(test\)|(?:\w+::)?test)\]/.test(latin1)
  return path.endsWith('.py') && /^[ \t]*>>> /m.test(latin1)
}

/** Marks such as TODO in the comments of one file. */
import type {FileInspector, InspectedFile, JsonObject} from '../../engine/contracts.ts'
import {createMarkFinder, type Mark, type MarkFinder} from './marks.ts'
import {syntaxOf, syntaxOfScript} from './syntax.ts'

export interface TodoOptions extends JsonObject {
  /** The words to look for. */
  readonly words: readonly string[]
}

/** Written over the keys of Mark because an interface, unlike this, does not count as JSON. */
export type MarkFacts = {readonly [Key in keyof Mark]: Mark[Key]}

export const todos: FileInspector<TodoOptions, readonly MarkFacts[]> = {
  kind: 'todos',
  version: '2',
  natures: ['text'],
  wants: path => syntaxOf(path).kind !== 'none',
  mayHold: (latin1, {words}) => finderOf(words).mayHold(latin1),
  inspect(file, {words}) {
    const syntax = syntaxOfFile(file)
    if (syntax === undefined) return null
    // Bytes that are not UTF-8 become U+FFFD; the marks themselves are ASCII and stay.
    const marks = finderOf(words).find(file.text().replaceAll('\r\n', '\n'), syntax)
    return marks.length === 0 ? null : marks
  },
}

function syntaxOfFile(file: InspectedFile) {
  const known = syntaxOf(file.path)
  if (known.kind === 'known') return known.syntax
  return known.kind === 'none' ? undefined : syntaxOfScript(firstLineOf(file.latin1))
}

function firstLineOf(latin1: string): string {
  const head = latin1.slice(0, 200)
  return head.slice(0, (head.indexOf('\n') + 1 || head.length + 1) - 1)
}

const finders = new Map<string, MarkFinder>()

/** Asked for every file, with the same few words each time. */
function finderOf(words: readonly string[]): MarkFinder {
  const key = words.join(' ')
  const known = finders.get(key)
  if (known !== undefined) return known
  const finder = createMarkFinder(words)
  finders.set(key, finder)
  return finder
}

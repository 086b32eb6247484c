/** Marks such as TODO that a change has brought. */
import type {InspectedFile, Json, Severity} from '../../engine/contracts.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import {inspectorOf} from '../../scan/inspectors.ts'
import {addedByLine, excerptsOf} from '../excerpts.ts'
import type {ReviewedFile} from '../texts.ts'
import type {Change, Remark} from './remark.ts'

/** Those that stand for work; a NOTE stands for none. */
const WORDS = ['TODO', 'FIXME', 'HACK', 'XXX', 'BUG'] as const

const MAX_TEXT_CHARACTERS = 200

export async function todoRemarks(file: ReviewedFile, {takenAway}: Change): Promise<Remark[]> {
  const {path} = file.diff
  const inspector = await inspectorOf('todos')
  const options = {words: WORDS}
  if (!inspector.wants(path, options)) return []
  const added = addedByLine(file)
  return excerptsOf(file).flatMap(({text, firstLine}) => {
    const marks = inspector.inspect(inspectedText(path, text), options)
    return marksIn(marks).flatMap(({kind, says, line}): Remark[] => {
      const at = firstLine + line - 1
      const written = added.get(at)
      if (written === undefined || takenAway.has(written.trim())) return []
      return [
        {
          rule: 'todo-added',
          title: `${kind} added`,
          message: says === '' ? `a ${kind} that says nothing` : says.slice(0, MAX_TEXT_CHARACTERS),
          severity: severityOf(kind),
          category: kind === 'TODO' || kind === 'HACK' ? 'cleanup' : 'bug',
          confidence: 0.9,
          path,
          line: at,
          endLine: at,
          quote: written.trim(),
          recommendation: 'do it with this change, or give it a number where work is planned',
        },
      ]
    })
  })
}

const severityOf = (kind: string): Severity => (kind === 'TODO' ? 'info' : 'low')

function marksIn(facts: Json): {kind: string; says: string; line: number}[] {
  return Array.isArray(facts)
    ? facts.flatMap((fact: Json) => {
        const [kind, says, line] = [textIn(fact, 'kind'), textIn(fact, 'text'), fieldOf(fact, 'line')]
        return kind === undefined || says === undefined || typeof line !== 'number' ? [] : [{kind, says, line}]
      })
    : []
}

/** A text as those who look into files want it. */
export function inspectedText(path: string, text: string): InspectedFile {
  const bytes = Buffer.from(text)
  return {path, bytes, nature: 'text', latin1: bytes.toString('latin1'), text: () => text}
}

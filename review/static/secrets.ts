/** Secrets in lines that a change has brought, also where a program wrote the file. No secret leaves the inspector. */
import type {Json} from '../../engine/contracts.ts'
import {fieldOf, isJsonObject} from '../../engine/json.ts'
import {inspectorOf} from '../../scan/inspectors.ts'
import {addedByLine, excerptsOf} from '../excerpts.ts'
import type {ReviewedFile} from '../texts.ts'
import {inspectedText} from './todos.ts'

/** What the scan for secrets would tell of the added lines, by path: whoever judges its facts can judge these. */
export async function addedSecrets(files: readonly ReviewedFile[]): Promise<ReadonlyMap<string, Json>> {
  const inspector = await inspectorOf('secrets')
  const found = new Map<string, Json>()
  for (const file of files) {
    const {path, content} = file.diff
    if (content !== 'text') continue
    const added = addedByLine(file)
    const facts = excerptsOf(file).flatMap(({text, firstLine}): Json[] => {
      const seen = inspector.inspect(inspectedText(path, text), {})
      return (Array.isArray(seen) ? seen : []).flatMap((fact: Json) => {
        const moved = movedBy(fact, firstLine - 1)
        return moved !== null && linesOf(moved).some(line => added.has(line)) ? [moved] : []
      })
    })
    if (facts.length > 0) found.set(path, facts)
  }
  return found
}

/** null for what is no fact. */
function movedBy(fact: Json, lines: number): Json | null {
  const [line, endLine] = [fieldOf(fact, 'line'), fieldOf(fact, 'end_line')]
  if (!isJsonObject(fact) || typeof line !== 'number' || typeof endLine !== 'number') return null
  return {...fact, line: line + lines, end_line: endLine + lines}
}

function linesOf(fact: Json): number[] {
  const [line, endLine] = [fieldOf(fact, 'line'), fieldOf(fact, 'end_line')]
  if (typeof line !== 'number' || typeof endLine !== 'number') return []
  return Array.from({length: endLine - line + 1}, (_, index) => line + index)
}

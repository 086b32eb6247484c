/** Changes one text file of the workspace: exact replacements, and text at its end. */
import {createHash} from 'node:crypto'
import type {JsonObject, Section, StepContext, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/edit_file.schema.json' with {type: 'json'}
import type {EditFileParams, Replacement} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {type Edits, edited} from './edit-file/edits.ts'
import {asBytes, textFileFrom} from './edit-file/text-file.ts'

export interface EditFileOutput extends JsonObject {
  readonly path: string
  /** How many texts were replaced, all edits together. */
  readonly replacements: number
  /** False where the file is as it was. */
  readonly changed: boolean
}

/** Larger files are data: they are edited by what reads them as a stream. */
const MAX_BYTES = 16 * 1024 * 1024

export const editFile: StepType<EditFileParams, EditFileOutput> = {
  type: 'edit_file',
  summary: 'replace text in one file of the workspace, or append to it',
  paramsSchema,
  validate: stepParams.edit_file,
  // Where the path is known only when the step runs, nothing can be said of it.
  inputFiles: ({path}) => (path.includes('${{') ? undefined : {paths: [], include: [path], exclude: []}),
  uncacheable: 'it changes the file that it reads',
  preview(params) {
    const count = replacementsIn(params).length
    const what = [
      ...(count === 0 ? [] : [`${count} ${count === 1 ? 'replacement' : 'replacements'}`]),
      ...(params.append === undefined ? [] : [`append ${Buffer.byteLength(params.append)} bytes`]),
    ]
    return [`edit "${params.path}": ${what.join(', ')}`]
  },
  async run(params, context) {
    const {path} = params
    const key = keyOf(params)
    let end: Pick<EditFileOutput, 'replacements' | 'changed'> = {replacements: 0, changed: false}
    await context.files.edit(path, MAX_BYTES, async bytes => {
      const done = doneBefore(key, bytes, context)
      if (done !== null) {
        end = {replacements: done, changed: true}
        return null
      }
      const {text, replacements} = edited(textFileFrom(bytes, path), editsIn(params))
      const made = asBytes(text)
      const changed = !made.equals(bytes)
      end = {replacements, changed}
      if (!changed) return null
      await context.intend(key, {sha256: sha256(made), replacements})
      return made
    })
    return {path, ...end}
  },
  render({path, replacements, changed}): Section[] {
    const text = changed
      ? `${path} edited: ${replacements} ${replacements === 1 ? 'text' : 'texts'} replaced`
      : `${path} was left as it is`
    return [{title: 'Edit', blocks: [{kind: 'paragraph', text}]}]
  },
}

function editsIn(params: EditFileParams): Edits {
  const {path, append} = params
  return {path, replace: replacementsIn(params), ...(append !== undefined && {append})}
}

function replacementsIn({replace = []}: EditFileParams): readonly Replacement[] {
  return Array.isArray(replace) ? replace : [replace]
}

/**
 * How many texts an attempt replaced that was cut off right after it wrote the file; null where none did. Looking for
 * `new` would not do: it often holds `old`, and then the same edit could be made once more.
 */
function doneBefore(key: string, bytes: Uint8Array, context: StepContext): number | null {
  const intent = context.intended(key)
  if (intent === undefined || intent['sha256'] !== sha256(bytes)) return null
  const {replacements} = intent
  return typeof replacements === 'number' ? replacements : 0
}

/** The same edits of the same file: a step that works through items makes many, each with its own. */
function keyOf({path, replace, append}: EditFileParams): string {
  return sha256(JSON.stringify([path, replace ?? null, append ?? null])).slice(0, 16)
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

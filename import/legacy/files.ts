/** Files that are written, changed and read. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import type {Tree} from '../../engine/mission/tree.ts'
import {fieldsOf, scalarText} from '../fields.ts'
import {insidePath} from '../inside-path.ts'
import {carryText, carryValue} from './carry-texts.ts'
import {type Carrier, nothing, type Params, stdout, typeStep} from './step.ts'
import {limitsOf} from './surroundings.ts'

export const pathNames = ['path', 'file_path', 'filepath', 'file', 'filename', 'file_name', 'target']
const contentNames = ['content', 'contents', 'text', 'body', 'data']

export const createFile: Carrier = params => {
  const {fields, texts, note} = params
  const path = placeFor(params)
  const content = contentOf(fields.json(...contentNames))
  const mode = fields.text('mode', 'permissions', 'chmod')
  const isAppended = fields.isTrue('append') || mode === 'append' || mode === 'a'
  // Missing folders are always made, and what is there is written over.
  fields.drop('create_dirs', 'create_directories', 'create_parents', 'mkdir', 'parents', 'encoding')
  const overwrite = fields.take('overwrite', 'force')
  if (overwrite?.kind === 'scalar' && overwrite.value === false) {
    note('a file that is there already is written over here', overwrite)
  }
  const isProgram = fields.isTrue('executable') || /^0?[0-7]*[1357]/.test(mode ?? '')
  const keys = limitsOf(params)
  if (path.outside !== null) return nothing(path.outside)
  return typeStep(
    'create_file',
    {
      path: path.path,
      content: carryText(content ?? '', texts),
      ...(isAppended && {append: true}),
      ...(isProgram && {executable: true}),
    },
    {result: 'outputs.path', ...withoutTimeout(keys)},
  )
}

export const appendFile: Carrier = params => {
  const become = createFile(params)
  const written = become.kind === 'step' ? become.keys['with'] : undefined
  if (become.kind !== 'step' || !isJsonObject(written)) return become
  return {...become, keys: {...become.keys, with: {...written, append: true}}}
}

export const editFile: Carrier = params => {
  const {fields, texts} = params
  const path = placeFor(params)
  const append = fields.text('append', 'append_text', 'append_content')
  const edits = editsIn(params)
  const mode = fields.text('mode')
  const content = contentOf(fields.json(...contentNames))
  const isAppended = append === 'true' || mode === 'append'
  const keys = withoutTimeout(limitsOf(params))
  if (path.outside !== null) return nothing(path.outside)
  const end = isAppended ? content : append === 'false' ? undefined : append
  if (edits.length === 0 && end === undefined) {
    if (content === undefined) return nothing('it says neither what to replace nor what to append')
    const whole = {path: path.path, content: carryText(content, texts)}
    return typeStep('create_file', whole, {result: 'outputs.path', ...keys})
  }
  return typeStep(
    'edit_file',
    {
      path: path.path,
      ...(edits.length > 0 && {replace: carryValue(edits, texts)}),
      ...(end !== undefined && {append: carryText(end, texts)}),
    },
    {result: 'outputs.path', ...keys},
  )
}

/** Pairs of old and new text, in whatever words. */
function editsIn({fields, note}: Params): {old: string; new: string; all?: boolean}[] {
  const listed = fields.take('edits', 'replacements', 'changes')
  const items: readonly (Tree | undefined)[] = listed?.kind === 'list' ? listed.items : []
  const replace = fields.take('replace')
  const pairs = [...items, ...(replace?.kind === 'list' ? replace.items : [])].map(tree => ({
    tree,
    own: fieldsOf(tree),
  }))
  const isEvery = fields.isTrue('replace_all', 'all', 'global')
  if (fields.isTrue('regex', 'use_regex', 'is_regex'))
    note('what is replaced is exact text here, not a pattern', listed)
  const single = {
    old: fields.text('old', 'old_text', 'old_string', 'old_content', 'find', 'search', 'pattern'),
    new:
      scalarText(replace) ?? fields.text('new', 'new_text', 'new_string', 'new_content', 'replacement', 'replace_with'),
  }
  const read = pairs.map(({own}) => ({
    old: own.text('old', 'old_text', 'old_string', 'find', 'search', 'pattern'),
    new: own.text('new', 'new_text', 'new_string', 'replace', 'replacement', 'replace_with'),
  }))
  return [single, ...read].flatMap(({old, new: text}) =>
    old === undefined || old === '' ? [] : [{old, new: text ?? '', ...(isEvery && {all: true})}],
  )
}

export const readFile: Carrier = params => {
  const path = params.fields.text(...pathNames)
  const keys = limitsOf(params)
  if (path === undefined) return nothing('it names no file')
  return typeStep('command', {command: 'cat', args: [carryText(path, params.texts)]}, {result: stdout, ...keys})
}

export const readFiles: Carrier = params => {
  const paths = params.fields.json('paths', 'files')
  if (!Array.isArray(paths)) return readFile(params)
  return typeStep(
    'command',
    {command: 'cat', args: carryValue(paths, params.texts)},
    {result: stdout, ...limitsOf(params)},
  )
}

export const deleteFile: Carrier = params => {
  const path = placeFor(params)
  if (path.outside !== null) return nothing(path.outside)
  return typeStep('command', {command: 'rm', args: ['--', path.path]}, {result: stdout, ...limitsOf(params)})
}

type Placed = {readonly path: string; readonly outside: null} | {readonly path: null; readonly outside: string}

/** A path in the workspace. One with templates in it is known only when the step runs, and checked then. */
function placeFor({fields, texts}: Params): Placed {
  const written = fields.text(...pathNames)
  if (written === undefined) return {path: null, outside: 'it names no file'}
  const carried = carryText(written, texts)
  const path = carried === written ? insidePath(written) : carried
  if (path === null) return {path, outside: `"${written}" is outside the workspace`}
  return {path, outside: null}
}

function contentOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`
}

/** Writing a file has no limit of its own here. */
function withoutTimeout({timeout: _unneeded, ...keys}: JsonObject): JsonObject {
  return keys
}

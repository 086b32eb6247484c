/** What a change is about as a whole, for the request that brings it: asked of a model, or drawn from the files alone. Pure. */
import type {JsonObject, LlmQuestion} from '../engine/contracts.ts'
import {isTestPath} from '../scan/file-roles.ts'
import schema from '../schemas/answers/review-description.schema.json' with {type: 'json'}
import {prompts} from '../schemas/prompts.gen.ts'

/** A type and not an interface: an interface does not count as JSON. */
export type Description = {
  readonly by: 'model' | 'rules'
  readonly title: string
  /** Kinds of change: `feature`, `fix`, ...; empty where nobody has judged it. */
  readonly type: readonly string[]
  readonly summary: readonly string[]
  readonly files: readonly {readonly path: string; readonly change: string}[]
  /** null where nobody has judged it. */
  readonly risk: string | null
  readonly tests: string
  /** What no longer works as it did; null where nobody has judged it, empty where nothing breaks. */
  readonly breaking: string | null
}

export type DescriptionAnswer = JsonObject &
  Omit<Description, 'by' | 'risk' | 'breaking'> & {readonly risk: string; readonly breaking: string}

export interface ChangedFile {
  readonly path: string
  readonly status: string
  readonly added: number
  readonly removed: number
}

/** Part of the key of kept answers. */
const VERSION = 'review description 1'
/** More say nothing more about what a change is for. */
const MOST_FILES = 300

/** `summaries`: what each part of the change does, in the words of the model that read it. */
export function descriptionQuestion(files: readonly ChangedFile[], summaries: readonly string[]): LlmQuestion {
  const listed = files.slice(0, MOST_FILES).map(inWords)
  const rest = files.length > MOST_FILES ? [`and ${files.length - MOST_FILES} more`] : []
  return {
    label: 'the change as a whole',
    system: prompts['review-description'].trim(),
    parts: [
      {kind: 'untrusted', name: 'the files that were changed', text: [...listed, ...rest].join('\n')},
      {kind: 'untrusted', name: 'what each part of the change does', text: summaries.join('\n')},
    ],
    answer: {name: 'review_description', schema},
    version: VERSION,
  }
}

/** Files that are none of the change are left out of what the model says. */
export function describedByModel(answer: DescriptionAnswer, files: readonly ChangedFile[]): Description {
  const known = new Set(files.map(({path}) => path))
  return {by: 'model', ...answer, files: answer.files.filter(({path}) => known.has(path))}
}

/** Says what can be counted, and nothing else. */
export function describedByRules(files: readonly ChangedFile[]): Description {
  const tests = files.filter(({path}) => isTestPath(path))
  return {
    by: 'rules',
    title: titleFor(files),
    type: [],
    summary: [],
    files: files.slice(0, MOST_FILES).map(file => ({path: file.path, change: sizeOf(file)})),
    risk: null,
    tests:
      tests.length === 0
        ? 'no test is part of the change'
        : `changed as well: ${tests.map(({path}) => path).join(', ')}`,
    breaking: null,
  }
}

function titleFor(files: readonly ChangedFile[]): string {
  const [first] = files
  if (first === undefined) return 'Nothing has changed'
  const verb = files.every(({status}) => status === 'added')
    ? 'Add'
    : files.every(({status}) => status === 'deleted')
      ? 'Remove'
      : 'Change'
  if (files.length === 1) return `${verb} ${first.path}`
  const folder = commonFolder(files.map(({path}) => path))
  return `${verb} ${files.length} files${folder === '' ? '' : ` in ${folder}`}`
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map(path => path.split('/').slice(0, -1))
  let depth = first.length
  for (const other of others) {
    while (depth > 0 && first.slice(0, depth).join('/') !== other.slice(0, depth).join('/')) depth -= 1
  }
  return first.slice(0, depth).join('/')
}

const inWords = (file: ChangedFile): string => `${file.path}: ${sizeOf(file)}`

const sizeOf = ({status, added, removed}: ChangedFile): string => `${status}, ${added} lines added, ${removed} removed`

/** The jobs of a workflow as they are written. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import {type Mapping, type Tree, toJson, valueOf} from '../../engine/mission/tree.ts'
import type {Note, Span} from '../draft.ts'
import {type Fields, fieldsOf, isMapping, scalarText} from '../fields.ts'

export interface Job {
  readonly name: string
  readonly span: Span
  /** Number of the job in the file. */
  readonly index: number
  readonly needs: readonly string[]
  readonly condition: string | undefined
  readonly env: Tree | undefined
  readonly shell: string | undefined
  readonly directory: string | undefined
  readonly steps: readonly WrittenStep[]
  /** Names of its outputs with the texts that they are. */
  readonly outputs: ReadonlyMap<string, string>
  readonly matrix: JsonObject | null
  readonly platform: 'windows' | 'macos' | null
  /** Of the whole job. */
  readonly timeoutMinutes: number | null
  readonly notes: readonly Note[]
}

export interface WrittenStep {
  readonly id: string | undefined
  readonly name: string | undefined
  readonly span: Span
  /** null for an action. */
  readonly run: string | null
  readonly uses: string | null
  readonly condition: string | undefined
  readonly env: Tree | undefined
  readonly directory: string | undefined
  readonly shell: string | undefined
  readonly timeoutMinutes: number | null
  readonly isAllowedToFail: boolean
  readonly notes: readonly Note[]
}

type Tell = (message: string, at: Span) => void

export function readJobs(workflow: Mapping): ReadonlyMap<string, Job> {
  const jobs = new Map<string, Job>()
  const tree = valueOf(workflow, 'jobs')
  const general = runDefaults(fieldsOf(workflow))
  if (!isMapping(tree)) return jobs
  for (const [index, [name, {key, value}]] of [...tree.entries].entries()) {
    jobs.set(name, readJob(fieldsOf(value), {name, span: key, index, general}))
  }
  return jobs
}

interface RunDefaults {
  readonly shell: string | undefined
  readonly directory: string | undefined
}

function runDefaults(fields: Fields): RunDefaults {
  const run = fieldsOf(fieldsOf(fields.take('defaults')).take('run'))
  return {shell: run.text('shell'), directory: run.text('working-directory')}
}

function readJob(
  fields: Fields,
  {name, span, index, general}: Pick<Job, 'name' | 'span' | 'index'> & {readonly general: RunDefaults},
): Job {
  const notes: Note[] = []
  const note: Tell = (message, {start, end}) => void notes.push({message, span: {start, end}})
  const own = runDefaults(fields)
  const reusable = fields.text('uses')
  if (reusable !== undefined) note(`the workflow "${reusable}" is left out: import it too`, span)
  fields.drop('name', 'permissions', 'with', 'secrets')
  const isAllowed = fields.isTrue('continue-on-error')
  if (isAllowed) note('"continue-on-error" of a whole job has no counterpart: write it at its steps', span)
  const job = {
    name,
    span,
    index,
    needs: listOf(fields.take('needs')).flatMap(item => scalarText(item) ?? []),
    condition: fields.text('if'),
    env: fields.take('env'),
    shell: own.shell ?? general.shell,
    directory: own.directory ?? general.directory,
    steps: listOf(fields.take('steps')).flatMap(readStep),
    outputs: textsIn(fields.take('outputs')),
    matrix: matrixOf(fieldsOf(fields.take('strategy')), note),
    platform: platformOf(fields.json('runs-on')),
    timeoutMinutes: minutesOf(fields),
  }
  for (const [key, entry] of fields.left()) note(`"${key}" of a job has no counterpart`, entry.key)
  return {...job, notes}
}

function readStep(tree: Tree): WrittenStep[] {
  if (!isMapping(tree)) return []
  const notes: Note[] = []
  const fields = fieldsOf(tree)
  const [first] = tree.entries.values()
  const span = first?.key ?? {start: tree.start, end: tree.end}
  const run = fields.text('run')
  const uses = fields.text('uses')
  if (uses !== undefined) fields.drop('with')
  const written = {
    id: fields.text('id'),
    name: fields.text('name'),
    span,
    run: run ?? null,
    uses: uses ?? null,
    condition: fields.text('if'),
    env: fields.take('env'),
    directory: fields.text('working-directory'),
    shell: fields.text('shell'),
    timeoutMinutes: minutesOf(fields),
    isAllowedToFail: fields.isTrue('continue-on-error'),
  }
  for (const [key, {key: at}] of fields.left()) notes.push({message: `"${key}" of a step has no counterpart`, span: at})
  return [{...written, notes}]
}

function minutesOf(fields: Fields): number | null {
  const minutes = fields.json('timeout-minutes')
  return typeof minutes === 'number' && minutes > 0 ? minutes : null
}

/** null where there is none; `max-parallel` and `fail-fast` in the words of here. */
function matrixOf(strategy: Fields, note: Tell): JsonObject | null {
  const tree = strategy.take('matrix')
  const parallel = strategy.json('max-parallel')
  const failFast = strategy.json('fail-fast')
  if (tree === undefined) return null
  const axes = toJson(tree)
  const named: Json = typeof axes === 'string' ? {values: axes} : axes
  if (!isJsonObject(named)) {
    note('the matrix is no mapping of names to values', tree)
    return null
  }
  return {
    ...named,
    ...(typeof parallel === 'number' && {max_parallel: parallel}),
    fail_fast: failFast !== false,
  }
}

function platformOf(runsOn: Json | undefined): Job['platform'] {
  const labels = JSON.stringify(runsOn ?? '')
  if (/\bwindows\b/i.test(labels)) return 'windows'
  return /\bmacos\b/i.test(labels) ? 'macos' : null
}

function textsIn(tree: Tree | undefined): ReadonlyMap<string, string> {
  if (!isMapping(tree)) return new Map()
  return new Map(
    [...tree.entries].flatMap(([name, {value}]) => {
      const text = scalarText(value)
      return text === undefined ? [] : [[name, text] as const]
    }),
  )
}

const listOf = (tree: Tree | undefined): readonly Tree[] =>
  tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]

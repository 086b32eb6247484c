/** Pages about source files: from their syntax trees, with the prose of a model where there is one. */
import {canonicalJson, sha256} from '../../engine/canonical.ts'
import type {FileSignatures} from '../../engine/code-signatures.ts'
import type {FileEntry, Json, LlmModel, LlmQuestion, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {fieldOf} from '../../engine/json.ts'
import type {GenerateDocsParams} from '../../schemas/types.gen.ts'
import {inWords} from '../scan/left-out.ts'
import {type ManagedPart, markerName} from './managed.ts'
import {askFor} from './model.ts'
import {type ModuleDoc, moduleDoc} from './module-doc.ts'
import {modulePage} from './module-page.ts'
import {MAX_OUTPUT_TOKENS, moduleQuestion, withAnswer} from './module-question.ts'
import {dollarsOf, type FailedPage} from './output.ts'

/** Part of what a page is made from: whoever changes how pages look counts it on. */
const VERSION = 1
const MAX_FILE_BYTES = 1_048_576
const SENT_FILE_BYTES = 102_400

export interface Module {
  readonly doc: ModuleDoc
  /** What the page is made from. A change inside a function leaves it alone. */
  readonly inputs: string
}

export interface Modules {
  /** By path. */
  readonly found: readonly Module[]
  readonly skipped: readonly {readonly path: string; readonly reason: string}[]
}

/** Throws DOCS_NO_FILES. */
export async function findModules(
  params: GenerateDocsParams,
  {files, scan}: Pick<StepContext, 'files' | 'scan'>,
): Promise<Modules> {
  const {paths = [], files: include = [], exclude = []} = params
  const entries = await files.entries({paths, include, exclude})
  const inspections = [{kind: 'signatures', options: {}}]
  const {byKind} = await scan.inspect({files: entries, inspections, maxFileBytes: MAX_FILE_BYTES, onProgress() {}})
  const facts = byKind[0]?.facts ?? new Map<string, Json>()
  const leftOut = (byKind[0]?.leftOut ?? []).map(({path, why}) => ({
    path,
    reason: why === 'not_wanted' ? 'its language is not one of those that are read' : inWords(why),
  }))
  const found: Module[] = []
  const unread: {path: string; reason: string}[] = []
  for (const {path} of entries) {
    const known = signaturesIn(facts.get(path))
    if (known === undefined) continue
    if (known.kind === 'not-analysed') unread.push({path, reason: known.reason})
    else found.push({doc: moduleDoc(path, known), inputs: inputsOf(path, known)})
  }
  const skipped = [...leftOut, ...unread]
  if (found.length === 0) throw noFiles(entries, skipped, params)
  return {found, skipped: isAskedFor(params) ? skipped : unread}
}

/** Whoever says nothing of what is documented does not want to hear of every picture. */
const isAskedFor = ({paths = [], files = []}: GenerateDocsParams): boolean =>
  files.length > 0 || paths.some(path => path !== '.')

/** The inspector wrote it. */
function signaturesIn(facts: Json | undefined): FileSignatures | undefined {
  if (fieldOf(facts, 'kind') === undefined) return undefined
  const known: FileSignatures = JSON.parse(JSON.stringify(facts))
  return known
}

function inputsOf(path: string, facts: FileSignatures): string {
  if (facts.kind === 'not-analysed') return canonicalJson({VERSION, path})
  const signatures = facts.signatures.map(signature => ({...signature, startLine: 0, endLine: 0}))
  return canonicalJson({VERSION, path, ...facts, signatures})
}

function noFiles(
  entries: readonly FileEntry[],
  skipped: Modules['skipped'],
  {paths = [], files = []}: GenerateDocsParams,
): SortieError {
  const [first] = skipped
  const wanted = [...paths, ...files].map(one => `"${one}"`).join(', ')
  const what = entries.length === 0 ? 'nothing matches that git does not ignore' : `"${first?.path}": ${first?.reason}`
  return new SortieError('DOCS_NO_FILES', {
    message: `there is no source file to document${wanted === '' ? '' : ` in ${wanted}`}; ${what}`,
    hint: 'name files of TypeScript, JavaScript, Python, Rust, Go, Java, C or C++',
    output: {skipped: skipped.slice(0, 100)},
  })
}

export interface Documented {
  readonly doc: ModuleDoc
  readonly part: ManagedPart
}

export function documented({doc, inputs}: Module): Documented {
  return {doc, part: {name: markerName('module', doc.path), inputs, text: modulePage(doc)}}
}

export interface Asked {
  readonly done: readonly Documented[]
  readonly failed: readonly FailedPage[]
  /** As `path: name`. */
  readonly droppedNames: readonly string[]
  readonly costs: readonly (number | null)[]
}

/** What is kept of an item: the answer as it was checked against the schema. */
type Answered = {readonly value: Json; readonly cost_usd: number | null}

/** Every further question would have the same end. */
const hopeless: readonly string[] = ['LLM_KEY_REFUSED', 'LLM_KEY_MISSING', 'LLM_NO_MODEL', 'LLM_STEP_BUDGET_SPENT']

/** Asks about each module by itself: one that fails leaves the others alone. */
export async function askAboutModules(
  modules: readonly Module[],
  params: GenerateDocsParams,
  {model, context}: {readonly model: LlmModel; readonly context: StepContext},
): Promise<Asked> {
  const questions = await Promise.all(modules.map(({doc}) => questionFor(doc, params, model, context)))
  const items = modules.map((module, index) => ({
    module,
    question: questions[index] ?? moduleQuestion(module.doc, null),
  }))
  let stopped: SortieError | null = null
  const results = await context.each(
    items,
    {
      key: ({module, question}) =>
        `${module.doc.path}@${sha256(canonicalJson({parts: question.parts, of: model.model}))}`,
      label: ({module}) => module.doc.path,
      parallel: model.parallel,
      way: async ({question}) => ((await model.estimate(question)).isCached ? 'CACHE' : 'API'),
      stopsAt(cause) {
        if (!(cause instanceof SortieError) || !hopeless.includes(cause.code)) return null
        stopped ??= cause
        return cause.message
      },
    },
    async ({question}): Promise<Answered> => {
      const answer = await askFor('doc', question, model)
      return {value: answer.value, cost_usd: dollarsOf(answer)}
    },
  )
  const code = codeOf(stopped)
  const done: Documented[] = []
  const failed: FailedPage[] = []
  const droppedNames: string[] = []
  for (const result of results) {
    const {module} = result.item
    const source = module.doc.path
    if (result.state === 'done') {
      const {doc, unknown} = withAnswer(module.doc, result.value.value)
      droppedNames.push(...unknown.map(name => `${source}: ${name}`))
      done.push(documented({...module, doc}))
    } else if (result.state === 'failed') {
      const {code, message} = result.failure
      const cost = fieldOf(result.value, 'cost_usd')
      failed.push({source, code, message, cost_usd: typeof cost === 'number' ? cost : null})
    } else failed.push({source, code, message: result.reason, cost_usd: 0})
  }
  const costs = results.map(result => (result.state === 'done' ? result.value.cost_usd : null))
  return {
    done,
    failed,
    droppedNames,
    costs: [...costs.filter((_, at) => results[at]?.state === 'done'), ...failed.map(one => one.cost_usd)],
  }
}

const codeOf = (stopped: SortieError | null): string => stopped?.code ?? 'STEP_LOST'

/** Three characters a token bound nearly all source from above. */
const CHARACTERS_PER_TOKEN = 3
const AROUND_TOKENS = 2_000

export async function questionFor(
  doc: ModuleDoc,
  {max_file_bytes: maxFileBytes = SENT_FILE_BYTES}: GenerateDocsParams,
  {contextTokens}: Pick<LlmModel, 'contextTokens'>,
  {files}: Pick<StepContext, 'files'>,
): Promise<LlmQuestion> {
  const {bytes} = await files.readBytes(doc.path, maxFileBytes)
  const text = bytes === null ? null : new TextDecoder().decode(bytes)
  const room =
    contextTokens === null ? null : (contextTokens - MAX_OUTPUT_TOKENS - AROUND_TOKENS) * CHARACTERS_PER_TOKEN
  const fits = text !== null && (room === null || text.length * 1.2 <= room)
  return moduleQuestion(doc, fits ? text : null)
}

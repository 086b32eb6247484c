/** Works through the files: each is an item by its path and content, so that none is asked about twice. */
import type {LlmModel, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {LlmAnalyzeParams} from '../../schemas/types.gen.ts'
import {type AnalysedFile, analyseFile, type ReadFile} from './analysis.ts'
import {contentOf, defaults, type FileSet, type WantedFile} from './file-set.ts'
import type {FailedFile} from './output.ts'
import {type Asking, type Questions, questionsAbout} from './question.ts'

export interface WorkAround {
  readonly model: LlmModel
  readonly asking: Asking
  readonly params: LlmAnalyzeParams
  readonly context: StepContext
}

export interface Worked {
  /** In the order of the files. */
  readonly analysed: readonly AnalysedFile[]
  readonly failed: readonly FailedFile[]
  /** How many were not begun. */
  readonly left: number
  /** Why the others were not begun; null where all were. */
  readonly stopped: SortieError | null
}

export async function workThrough({wanted, look}: FileSet, around: WorkAround): Promise<Worked> {
  const {model, asking, params, context} = around
  const {batch_size: batchSize = defaults.batchSize, max_file_bytes: maxFileBytes = defaults.maxFileBytes} = params
  const pending = new Map<string, ReadFile>()
  const surrender = createSurrender()
  const results = await context.each(
    wanted,
    {
      key: ({path, sha256}) => `${path}@${sha256}`,
      label: ({path}) => path,
      parallel: Math.min(model.parallel, batchSize),
      async way(file) {
        const text = await textOf(file, context)
        if (text === null) return 'API'
        const looked = await look(file, text)
        const questions = questionsAbout(looked, text, {model, asking, maxFileBytes})
        pending.set(file.path, {file: looked, text, questions})
        return (await areKept(questions, model)) ? 'CACHE' : 'API'
      },
      stopsAt: surrender.stopsAt,
    },
    async file => {
      const read = pending.get(file.path)
      pending.delete(file.path)
      if (read === undefined) {
        throw new SortieError('STEP_FILE_UNREADABLE', {message: `"${file.path}" went away while the step ran`})
      }
      const analysed = await analyseFile(read, {model, asking, stepId: context.stepId})
      surrender.succeeded()
      return analysed
    },
  )
  return {
    analysed: results.flatMap(result => (result.state === 'done' ? [result.value] : [])),
    failed: results.flatMap(result => {
      if (result.state !== 'failed') return []
      const {code, message} = result.failure
      return [{path: result.item.path, code, message}]
    }),
    left: results.filter(({state}) => state === 'skipped').length,
    stopped: surrender.stopped(),
  }
}

async function textOf({path}: WantedFile, {files}: StepContext): Promise<string | null> {
  const content = await contentOf(path, {files})
  return content?.bytes == null ? null : content.bytes.toString('utf8')
}

async function areKept({parts}: Questions, model: LlmModel): Promise<boolean> {
  for (const {question} of parts) if (!(await model.isKept(question))) return false
  return true
}

/** Every further question would have the same end. */
const hopeless: readonly string[] = [
  'LLM_BUDGET_SPENT',
  'LLM_STEP_BUDGET_SPENT',
  'LLM_KEY_REFUSED',
  'LLM_KEY_MISSING',
  'LLM_NO_MODEL',
]
/** Of one file alone, whatever the server and the model are. */
const ofOneFile: readonly string[] = ['LLM_TOO_LONG', 'LLM_DECLINED']
/** So many in a row, each tried again by itself before, are no accident: a server that is gone, a wrong model. */
const FAILURES_IN_A_ROW = 8

/** When to stop asking: a bad answer costs one file, a server that does not answer must not cost all of them. */
function createSurrender() {
  let inARow = 0
  let stopped: SortieError | null = null
  return {
    stopped: () => stopped,
    succeeded() {
      inARow = 0
    },
    stopsAt(cause: unknown): string | null {
      if (!(cause instanceof SortieError) || !cause.code.startsWith('LLM_')) return null
      if (!ofOneFile.includes(cause.code)) inARow++
      if (!hopeless.includes(cause.code) && inARow < FAILURES_IN_A_ROW) return null
      stopped ??= cause
      return `the step stopped asking: ${stopped.message}`
    },
  }
}

/** Has a model judge every file of a set: each is asked about once, paid once, and every line that it cites is proven. */
import type {StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {prompts} from '../schemas/prompts.gen.ts'
import paramsSchema from '../schemas/steps/llm-analyze.schema.json' with {type: 'json'}
import type {LlmAnalyzeParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {modelIfAny} from './llm/if-any.ts'
import {modelNamedIn, modelSettings} from './llm/settings.ts'
import {defaults, type FileSet, fileSetOf, patternsOf, type SkipReason} from './llm-analyze/file-set.ts'
import {forecastOf} from './llm-analyze/forecast.ts'
import {type LlmAnalyzeOutput, outputOf} from './llm-analyze/output.ts'
import type {Asking} from './llm-analyze/question.ts'
import {savedBy} from './llm-analyze/saved.ts'
import {inWords, sectionsOf} from './llm-analyze/sections.ts'
import {type Worked, workThrough} from './llm-analyze/work.ts'

export const llmAnalyze: StepType<LlmAnalyzeParams, LlmAnalyzeOutput> = {
  type: 'llm-analyze',
  summary: 'have a model judge every file of a set, with scores, and findings whose lines are proven',
  paramsSchema,
  validate: stepParams['llm-analyze'],
  uncacheable: 'what a model answers is kept by itself',
  inputFiles: ({paths = [], files = [], exclude = []}) => ({paths, include: patternsOf({files}), exclude}),
  // Whether a model is asked is then known when it is configured.
  asksModel: params => (params['ask'] === 'auto' ? null : modelNamedIn(params)),
  preview({files, paths = [], changed_since: since = '', model, batch_size: batch = defaults.batchSize}) {
    const what = files === undefined || files.length === 0 ? 'all source code' : files.join(', ')
    const where = paths.length === 0 ? '' : ` in ${paths.join(', ')}`
    const changed = since === '' ? '' : `, changed since ${since}`
    return [`have ${model ?? 'the model'} judge ${what}${where}${changed}, at most ${batch} files at a time`]
  },
  async run(params, context) {
    const set = await fileSetOf(params, context)
    try {
      warnOfSkipped(set, context)
      if (set.wanted.length === 0) return nothingToAsk(set, params)
      const asking = await askingFor(params, context)
      const model = await modelFor(params, context)
      if ('missing' in model)
        return outputOf({...nothing, skipped: set.skipped, left: set.wanted.length, notAsked: model.missing})
      const worked = await workThrough(set, {model, asking, params, context})
      const saved = await savedBy(set.skipped, {model, asking, files: context.files})
      const output = outputOf({...worked, skipped: set.skipped, saved})
      refuseUnfinished(worked, output, set)
      warnOfFailed(worked, set, context)
      return output
    } finally {
      await set.close()
    }
  },
  async forecast(params, context) {
    if (JSON.stringify(params).includes('${{')) return null
    const set = await fileSetOf(params, context)
    try {
      const asking = await askingFor(params, context)
      const model = await modelFor(params, context)
      if ('missing' in model) return null
      return await forecastOf(set, {model, asking, params, files: context.files})
    } finally {
      await set.close()
    }
  },
  render: sectionsOf,
}

async function modelFor(params: LlmAnalyzeParams, context: Pick<StepContext, 'llm' | 'warn'>) {
  if (params.ask === 'auto') return await modelIfAny(params, context, 'not analysed')
  return await context.llm.open(modelSettings(params))
}

const nothing = {analysed: [], failed: [], left: 0, saved: {saved_tokens: 0, saved_usd: 0}}

/** Throws STEP_FILE_UNREADABLE for a prompt that is not there, and STEP_BAD_PARAMS for an empty one. */
async function askingFor(
  {prompt_file: promptFile = '', context: about, max_output_tokens: maxOutputTokens}: LlmAnalyzeParams,
  {files}: Pick<StepContext, 'files'>,
): Promise<Asking> {
  const system = (promptFile === '' ? prompts.analyze : await files.read(promptFile)).trim()
  if (system === '') {
    throw new SortieError('STEP_BAD_PARAMS', {
      message: `the prompt "${promptFile}" is empty`,
      hint: 'begin with a copy of the shipped one: `sortie init prompts/analyze`',
    })
  }
  return {
    system,
    ...(about !== undefined && {context: about}),
    ...(maxOutputTokens !== undefined && {maxOutputTokens}),
  }
}

/** Where only changes were asked for, or the model is an addition, there may be none. Throws ANALYSIS_NOTHING. */
function nothingToAsk({skipped}: FileSet, {files, paths = [], changed_since: since = '', ask}: LlmAnalyzeParams) {
  const output = outputOf({...nothing, skipped})
  if (since !== '' || ask === 'auto') return output
  const where = paths.length === 0 ? '' : ` in ${paths.join(', ')}`
  const what = files === undefined || files.length === 0 ? 'source code' : `file that matches ${files.join(', ')}`
  throw new SortieError('ANALYSIS_NOTHING', {
    message:
      skipped.length === 0
        ? `there is no file to analyse: no ${what}${where}`
        : `there is no file to analyse: all ${skipped.length} are left out, such as "${skipped[0]?.path}", ${inWords(skipped[0]?.reason ?? 'gone')}`,
    hint: 'correct `files` and `paths`; `prefilter: false` asks also about what holds no code',
    output,
  })
}

/** A step that stopped asking, or was answered nothing, has failed; what is finished stays in its output. */
function refuseUnfinished({analysed, failed, stopped}: Worked, output: LlmAnalyzeOutput, {wanted}: FileSet): void {
  if (stopped !== null) {
    const {code, message, hint, details, retryable} = stopped
    throw new SortieError(code, {
      message: `${analysed.length} of ${wanted.length} files are analysed: ${message}`,
      ...(hint !== undefined && {hint}),
      ...(details !== undefined && {details}),
      ...(retryable !== undefined && {retryable}),
      output,
      cause: stopped,
    })
  }
  const [first] = failed
  if (analysed.length > 0 || first === undefined) return
  throw new SortieError('ANALYSIS_NOTHING', {
    message: `none of ${wanted.length} files could be analysed; "${first.path}": ${first.message}`,
    hint: 'mend that, then `sortie resume` or `sortie retry`',
    output,
  })
}

/** One warning names so many files; the output names all. */
const NAMED = 3

function named(paths: readonly string[]): string {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''
  return `${paths
    .slice(0, NAMED)
    .map(path => `"${path}"`)
    .join(', ')}${more}`
}

/** What somebody may have wanted to be asked about. */
const news: readonly SkipReason[] = ['too_large', 'gone']

function warnOfSkipped({skipped}: FileSet, {warn}: Pick<StepContext, 'warn'>): void {
  for (const why of news) {
    const paths = skipped.flatMap(({path, reason}) => (reason === why ? [path] : []))
    if (paths.length > 0) warn('SCAN_FILE_SKIPPED', `left out of the analysis, ${inWords(why)}: ${named(paths)}`)
  }
}

function warnOfFailed({failed}: Worked, {wanted}: FileSet, {warn}: StepContext): void {
  const [first] = failed
  if (first === undefined) return
  const paths = named(failed.map(({path}) => path))
  const what = `${failed.length} of ${wanted.length} files could not be analysed: ${paths}`
  warn('ANALYSIS_INCOMPLETE', `${what}; the first: ${first.message}`)
}

/** Writes documentation from the source code: names and signatures from syntax trees, prose from comments or a model. */
import type {JsonObject, LlmForecast, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import paramsSchema from '../schemas/steps/generate-docs.schema.json' with {type: 'json'}
import type {GenerateDocsParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {forecastOf} from './generate-docs/forecast.ts'
import {marked} from './generate-docs/managed.ts'
import {modelFor, NO_MODEL} from './generate-docs/model.ts'
import {askAboutModules, type Documented, documented, findModules, type Modules} from './generate-docs/modules.ts'
import {type DocPage, type FailedPage, type GenerateDocsOutput, sectionsOf, sumOf} from './generate-docs/output.ts'
import {type PlacedPart, place, refuseStale, refuseToPlace} from './generate-docs/place.ts'
import {writeReadme} from './generate-docs/readme.ts'
import {modelNamedIn} from './llm/settings.ts'

export const generateDocs: StepType<GenerateDocsParams, GenerateDocsOutput> = {
  type: 'generate-docs',
  summary: 'write pages about modules, or a README, from the source code, with or without a model',
  paramsSchema,
  validate: stepParams['generate-docs'],
  uncacheable: 'what a model answers is kept by itself',
  inputFiles({target, paths = [], files = [], exclude = [], folder = '.'}) {
    if (target === 'readme') return {paths: folder === '.' ? [] : [folder], include: [], exclude: []}
    return {paths, include: files, exclude}
  },
  asksModel: asksModelNamed,
  preview(params) {
    const {target, output, check = false, model, paths = [], files = [], folder = '.'} = params
    const what =
      target === 'readme'
        ? `the README of ${folder === '.' ? 'the workspace' : `"${folder}"`}`
        : `pages about ${[...paths, ...files].join(', ') || 'the workspace'}`
    if (check) return [`check that "${output ?? ''}" holds ${what} as they are, and write nothing`]
    const how =
      model === NO_MODEL ? 'without a model' : `with ${model ?? 'the model that is configured, if there is one'}`
    return [`write ${what} to ${output === undefined ? 'standard output' : `"${output}"`}, ${how}`]
  },
  async run(params, context) {
    refuseCheckOfNothing(params)
    return params.target === 'readme' ? await writeReadme(params, context) : await writeModules(params, context)
  },
  async forecast(params, context): Promise<LlmForecast | null> {
    if (JSON.stringify(params).includes('${{')) return null
    return await forecastOf(params, context)
  },
  render: sectionsOf,
}

/** Where nothing names a model, whether there is one shows when the step runs. */
function asksModelNamed(params: JsonObject) {
  if (params['model'] === NO_MODEL || params['check'] === true) return null
  const named = modelNamedIn(params)
  return named === null || Object.keys(named).length === 0 ? null : named
}

function refuseCheckOfNothing({check = false, output}: GenerateDocsParams): void {
  if (!check || output !== undefined) return
  throw new SortieError('STEP_BAD_PARAMS', {
    message: '`check` has nothing to look at without `output`',
    hint: 'name the file or folder that holds the documentation',
  })
}

/** A file has an ending; anything else is a folder with one page for each source file. */
export function pathFor(output: string, source: string): string {
  const isFile = /\.(?:md|markdown|mdx|txt)$/i.test(output)
  return isFile ? output : `${output.replace(/\/+$/, '')}/${source}.md`
}

async function writeModules(params: GenerateDocsParams, context: StepContext): Promise<GenerateDocsOutput> {
  const {output, check = false, force = false} = params
  const modules = await findModules(params, context)
  const skeletons = modules.found.map(documented)
  const placed = (pages: readonly Documented[]): readonly PlacedPart[] =>
    output === undefined ? [] : pages.map(({doc, part}) => ({path: pathFor(output, doc.path), part}))
  if (check) {
    await refuseStale(placed(skeletons), context)
    return brought(params, {pages: skeletons, modules, changed: new Set()})
  }
  warnOfSkipped(modules, context)
  // Before a model is paid for pages that cannot be written.
  await refuseToPlace(placed(skeletons), force, context)
  const model = await modelFor(params, context)
  const asked = model === null ? null : await askAboutModules(modules.found, params, {model, context})
  const pages = asked?.done ?? skeletons
  const changed = await place(placed(pages), force, context)
  const result = brought(params, {pages, modules, changed, ...asked})
  refuseFailed(result)
  return result
}

interface Brought {
  readonly pages: readonly Documented[]
  readonly modules: Modules
  readonly changed: ReadonlySet<string>
  readonly failed?: readonly FailedPage[]
  readonly droppedNames?: readonly string[]
  readonly costs?: readonly (number | null)[]
}

function brought(
  {output, check = false}: GenerateDocsParams,
  {pages, modules, changed, failed = [], droppedNames = [], costs = []}: Brought,
): GenerateDocsOutput {
  const rowOf = ({doc}: Documented): DocPage => {
    const path = output === undefined ? null : pathFor(output, doc.path)
    return {
      source: doc.path,
      path,
      from: doc.from,
      changed: path !== null && changed.has(path),
      entries: doc.entries.length,
      undocumented: doc.entries.filter(({description}) => description === null).length,
    }
  }
  return {
    target: 'module',
    checked: check,
    pages: pages.map(rowOf),
    text: check || output !== undefined ? null : `${pages.map(({part}) => marked(part)).join('\n\n')}\n`,
    failed,
    skipped: modules.skipped,
    dropped_names: droppedNames,
    dropped_lines: [],
    cost_usd: sumOf(costs),
  }
}

/** The pages of the others are written, and what is done is not asked again. */
function refuseFailed(output: GenerateDocsOutput): void {
  const {failed, pages} = output
  const [first] = failed
  if (first === undefined) return
  const all = failed.length + pages.length
  throw new SortieError('DOCS_INCOMPLETE', {
    message: `${failed.length} of ${all} ${all === 1 ? 'file' : 'files'} could not be documented: ${failed
      .map(({source}) => `"${source}"`)
      .slice(0, 5)
      .join(', ')}; the first: ${first.message}`,
    hint: 'mend that, then `sortie retry`: what is done is not asked again',
    output,
  })
}

const NAMED = 5

function warnOfSkipped({skipped}: Modules, {warn}: Pick<StepContext, 'warn'>): void {
  for (const {path, reason} of skipped.slice(0, NAMED))
    warn('DOCS_FILE_SKIPPED', `"${path}" is not documented: ${reason}`)
  if (skipped.length > NAMED) warn('DOCS_FILE_SKIPPED', `${skipped.length - NAMED} more files are not documented`)
}

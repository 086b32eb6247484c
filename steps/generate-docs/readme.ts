/** Writes one README. */
import type {StepContext} from '../../engine/contracts.ts'
import type {GenerateDocsParams} from '../../schemas/types.gen.ts'
import {under} from './files.ts'
import {type ManagedPart, marked} from './managed.ts'
import {askFor, modelFor} from './model.ts'
import {dollarsOf, type GenerateDocsOutput} from './output.ts'
import {place, refuseStale, refuseToPlace} from './place.ts'
import {readmeFrom, readmeInputs, readmeQuestion, readmeSkeleton} from './readme-page.ts'
import {readRepository} from './repository.ts'

/** Warnings are read: beyond so many, the output has the rest. */
const WARNED = 20

export async function writeReadme(params: GenerateDocsParams, context: StepContext): Promise<GenerateDocsOutput> {
  const {folder = '.', output, check = false, force = false} = params
  const repository = await readRepository(folder, context)
  const source = under(folder, repository.manifests[0].file)
  const skeleton: ManagedPart = {name: 'readme', inputs: readmeInputs(repository), text: readmeSkeleton(repository)}
  const placed = (part: ManagedPart) => (output === undefined ? [] : [{path: output, part}])
  const brought = (
    part: ManagedPart,
    rest: Partial<GenerateDocsOutput> & {changed?: boolean; from?: 'code' | 'model'},
  ): GenerateDocsOutput => ({
    target: 'readme',
    checked: check,
    pages: [
      {
        source,
        path: output ?? null,
        from: rest.from ?? 'code',
        changed: rest.changed ?? false,
        entries: 0,
        undocumented: 0,
      },
    ],
    text: check || output !== undefined ? null : `${marked(part)}\n`,
    failed: [],
    skipped: [],
    dropped_names: [],
    dropped_lines: rest.dropped_lines ?? [],
    cost_usd: rest.cost_usd ?? null,
  })
  if (check) {
    await refuseStale(placed(skeleton), context)
    return brought(skeleton, {cost_usd: 0})
  }
  await refuseToPlace(placed(skeleton), force, context)
  const model = await modelFor(params, context)
  if (model === null) {
    const changed = await place(placed(skeleton), force, context)
    return brought(skeleton, {changed: changed.size > 0, cost_usd: 0})
  }
  const answer = await askFor('README', readmeQuestion(repository), model)
  const {text, dropped} = readmeFrom(answer.value, repository)
  for (const line of dropped.slice(0, WARNED)) context.warn('DOCS_UNPROVEN', `left out of the README: ${line}`)
  const part = {...skeleton, text}
  const changed = await place(placed(part), force, context)
  return brought(part, {changed: changed.size > 0, from: 'model', dropped_lines: dropped, cost_usd: dollarsOf(answer)})
}

/** Where a repository is not like the others. Pure. */
import type {StepId} from '../../../engine/contracts.ts'
import {placeIn} from '../deps/model.ts'
import {findingAbout} from '../whole-file.ts'
import type {Comparison} from './compare.ts'
import type {Standard} from './standards.ts'

const NAMED = 5

export function standardFindings(
  comparison: Comparison,
  {isExpected, place}: Standard,
  {repositories, stepId}: {readonly repositories: readonly string[]; readonly stepId: StepId},
) {
  return [
    ...missingIn(comparison, {isExpected, place, total: repositories.length}, stepId),
    ...differing(comparison, stepId),
  ]
}

interface Expected {
  readonly isExpected: boolean
  readonly place: string
  /** How many repositories are compared. */
  readonly total: number
}

/** What most have, the others are asked for; what none has, where everybody should have it. */
function missingIn({title, missing, verdict}: Comparison, {isExpected, place, total}: Expected, stepId: StepId) {
  const about = {category: 'other', title: `missing: ${title}`, severity: 'info', quote: title} as const
  if (verdict === 'missing_in_all') {
    if (!isExpected) return []
    const message = total === 1 ? 'most repositories have one' : 'most repositories have one, and none of these does'
    const finding = {...about, rule: 'standardization/missing', message, path: place, recommendation: 'add one'}
    return [findingAbout(finding, stepId)]
  }
  const having = total - missing.length
  if (having * 2 <= total) return []
  return missing.map(repository =>
    findingAbout(
      {
        ...about,
        rule: 'standardization/missing',
        severity: 'low',
        message: `${having} of ${total} repositories have one, "${repository}" does not`,
        path: placeIn(repository, place),
        recommendation: 'add one like that of the others',
      },
      stepId,
    ),
  )
}

/** Scripts have the same name for the same end, and each its own way there. */
function differing({title, kind, variants, verdict}: Comparison, stepId: StepId) {
  const [most, ...others] = variants
  if (verdict !== 'differs' || kind === 'script' || most === undefined) return []
  const about = {
    rule: 'standardization/differs',
    title: `differs: ${title}`,
    severity: 'info',
    category: 'other',
    recommendation: 'bring them in line, or share one of them',
  } as const
  const having = variants.reduce((sum, {repositories}) => sum + repositories.length, 0)
  if (most.repositories.length * 2 <= having) {
    const all = variants.map(({repositories}) => named(repositories))
    const message = `${variants.length} versions, and none that most have: ${all.slice(0, NAMED).join('; ')}`
    return [findingAbout({...about, message, path: most.path, quote: title}, stepId)]
  }
  return others.map(({repositories, path, value}) => {
    const differ = repositories.length === 1 ? 'differs' : 'differ'
    const message = `${named(repositories)} ${differ} from ${named(most.repositories)}`
    return findingAbout({...about, message, path, quote: kind === 'setting' ? (value ?? '') : title}, stepId)
  })
}

function named(repositories: readonly string[]): string {
  const more = repositories.length > NAMED ? ` and ${repositories.length - NAMED} more` : ''
  return repositories.slice(0, NAMED).join(', ') + more
}

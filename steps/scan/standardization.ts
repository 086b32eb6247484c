/** Whether repositories have the same files, settings and scripts. */
import {withIds} from '../../engine/finding.ts'
import {placeIn} from './deps/model.ts'
import type {ScanKind} from './kind.ts'
import {type Comparison, compareStandard, type Seen, type Verdict} from './standardization/compare.ts'
import {standardFindings} from './standardization/findings.ts'
import {type Repositories, repositoriesFor} from './standardization/repositories.ts'
import {standardSections} from './standardization/sections.ts'
import {type Looking, lookAt, type Standard, standards} from './standardization/standards.ts'

export const standardization: ScanKind = {
  inspection: () => null,
  async conclude({params, files, context}) {
    const compared = await repositoriesFor(params.repositories, files, context)
    for (const {repository, reason} of compared.leftOut) {
      context.warn('SCAN_FILE_SKIPPED', `left out of the comparison: "${repository}": ${reason}`)
    }
    const {how, repositories, root, leftOut} = compared
    const looks: [string, Looking][] = []
    for (const repository of repositories) looks.push([repository.path, await lookAt(repository, context)])
    const rootLook = root === null ? null : await lookAt(root, context)
    const paths = repositories.map(({path}) => path)
    const rows: {standard: Standard; comparison: Comparison}[] = []
    for (const standard of standards) {
      const comparison = compareStandard(standard, paths, await seenIn(standard, looks, rootLook))
      rows.push({standard, comparison})
    }
    const around = {repositories: paths, stepId: context.stepId}
    const findings = rows.flatMap(({standard, comparison}) => standardFindings(comparison, standard, around))
    return {findings: withIds(findings), facts: factsOf(how, paths, rows, leftOut)}
  },
  render: standardSections,
}

async function seenIn(
  standard: Standard,
  looks: readonly (readonly [string, Looking])[],
  root: Looking | null,
): Promise<Seen[]> {
  const inherited = root === null || !standard.isInherited ? null : await standard.find(root)
  const seen: Seen[] = []
  for (const [repository, look] of looks) {
    const own = await standard.find(look)
    if (own !== null) {
      seen.push({...own, path: placeIn(repository, own.path), repository, isInherited: false})
    } else if (inherited !== null) seen.push({...inherited, repository, isInherited: true})
  }
  return seen
}

function factsOf(
  how: Repositories['how'],
  repositories: readonly string[],
  rows: readonly {readonly comparison: Comparison}[],
  leftOut: Repositories['leftOut'],
) {
  const count = (verdict: Verdict) => rows.filter(({comparison}) => comparison.verdict === verdict).length
  return {
    how,
    repositories,
    totals: {
      same: count('same'),
      differs: count('differs'),
      missing_in_some: count('missing_in_some'),
      missing_in_all: count('missing_in_all'),
    },
    standards: rows.map(({comparison}) => comparison),
    left_out: leftOut.map(row => ({...row})),
  }
}

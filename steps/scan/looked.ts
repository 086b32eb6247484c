/** What a scan can tell of findings that it does not find any more: how it looked, and where it found nothing. */
import {canonicalJson, sha256} from '../../engine/canonical.ts'
import type {FileEntry, Finding, KindAnswer, Looked, StepContext} from '../../engine/contracts.ts'
import type {ScanParams} from '../../schemas/types.gen.ts'
import type {ScanKind} from './kind.ts'

export interface LookedAround {
  readonly params: ScanParams
  readonly files: readonly FileEntry[]
  /** null for a kind that does not look into files one by one. */
  readonly answer: KindAnswer | null
  readonly found: readonly Finding[]
  readonly context: Pick<StepContext, 'ledger'>
}

/** Of one kind. Ways of looking are named by the parameters, which shape what is found in the same files. */
export async function lookedFor(
  kind: string,
  {acrossFiles}: Pick<ScanKind, 'acrossFiles'>,
  {params, files, answer, found, context}: LookedAround,
): Promise<Looked[string]> {
  const {kinds: _, paths, include, exclude, changed_since, staged, ...how} = params
  // A name that no inspector wants holds nothing that it looks for, whatever is in the file.
  const leftOut = (answer?.leftOut ?? []).filter(({why}) => why !== 'not_wanted').map(({path}) => path)
  const apart = new Set((answer?.leftOut ?? []).map(({path}) => path))
  const listed = new Set(files.map(({path}) => path))
  const isLookedInto = (path: string) => listed.has(path) && !apart.has(path)
  const asked = nameOf(how)
  // Which files have changed is another question each time: then only the same ones compare.
  const isChosenByGit = staged === true || (changed_since ?? '') !== ''
  const chosen = isChosenByGit ? {files: [...listed]} : {paths, include, exclude}
  const together = nameOf({...how, ...chosen, leftOut: leftOut.sort()})
  const isAlwaysTogether = answer === null || acrossFiles === 'all'
  const rules = Array.isArray(acrossFiles) ? acrossFiles.map(rule => [rule, together] as const) : []
  return {
    asked: isAlwaysTogether ? together : asked,
    rules: Object.fromEntries(rules),
    emptied: [
      ...(await context.ledger.emptied(kind, {found, isLookedInto: answer === null ? () => true : isLookedInto})),
    ],
  }
}

const NAME_HEX_DIGITS = 16

const nameOf = (how: object): string => sha256(canonicalJson(how)).slice(0, NAME_HEX_DIGITS)

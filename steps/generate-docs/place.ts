/** Where parts stand: in files, between their markers. All files are looked at before the first is written. */
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {readIfThere} from './files.ts'
import {type ManagedPart, type Staleness, stalenessOf, withParts} from './managed.ts'

/** A part, and the file that it belongs in. */
export interface PlacedPart {
  readonly path: string
  readonly part: ManagedPart
}

type Files = Pick<StepContext, 'files'>

/** Throws what stands in the way of writing these parts, before anything is asked or written. */
export async function refuseToPlace(placed: readonly PlacedPart[], force: boolean, context: Files): Promise<void> {
  await contentsOf(placed, force, context)
}

/** The paths of the files that were changed; the others hold what they are to hold. */
export async function place(
  placed: readonly PlacedPart[],
  force: boolean,
  context: Files,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>()
  for (const {path, before, after} of await contentsOf(placed, force, context)) {
    if (before === after) continue
    await context.files.write(path, after, 'replace')
    changed.add(path)
  }
  return changed
}

interface Content {
  readonly path: string
  readonly before: string | null
  readonly after: string
}

async function contentsOf(placed: readonly PlacedPart[], force: boolean, context: Files): Promise<readonly Content[]> {
  const paths = [...new Set(placed.map(({path}) => path))]
  const contents: Content[] = []
  for (const path of paths) {
    const before = await readIfThere(path, context)
    const parts = placed.flatMap(one => (one.path === path ? [one.part] : []))
    contents.push({path, before, after: withParts(before, parts, {path, force})})
  }
  return contents
}

/** Throws DOCS_STALE, which names every file that is, and why. */
export async function refuseStale(placed: readonly PlacedPart[], context: Files): Promise<void> {
  const stale: string[] = []
  for (const {path, part} of placed) {
    const why = stalenessOf(await readIfThere(path, context), part)
    if (why !== null) stale.push(`"${path}" ${inWords[why](part.name)}`)
  }
  if (stale.length === 0) return
  throw new SortieError('DOCS_STALE', {
    message: `documentation is stale: ${stale.join('; ')}`,
    hint: 'generate it anew, and commit what changed',
    output: {stale},
  })
}

const inWords: {readonly [why in Staleness]: (name: string) => string} = {
  missing: () => 'is not there',
  unmarked: name => `has no part "${name}"`,
  broken: name => `has markers of "${name}" that are no pair`,
  inputs: name =>
    `was made from another state of ${name === 'readme' ? 'the manifest or the folders' : name.replace(/^module:/, '')}`,
  edited: name => `was edited between the markers of "${name}"`,
}

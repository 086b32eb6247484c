/** Some files of a scan, looked into one after the other: the work of one thread. */
import type {Inspection} from '../engine/contracts.ts'
import {inspectorOf} from './inspectors.ts'
import {type GivenContent, type Look, lookInto} from './look.ts'

export interface Batch {
  /** Absolute. */
  readonly root: string
  readonly inspections: readonly Inspection[]
  readonly maxFileBytes: number
  readonly paths: readonly string[]
  /** By path, of files that are not to be read from the disk. */
  readonly contents?: ReadonlyMap<string, GivenContent>
}

export interface BatchAnswer {
  /** By place in the list of paths, in the order of the inspections; absent where nobody found anything. */
  readonly looks: ReadonlyMap<number, readonly Look[]>
  readonly filesRead: number
  readonly bytesRead: number
}

/** `breathe` is awaited before each file. */
export async function lookIntoBatch(batch: Batch, breathe?: () => Promise<void>): Promise<BatchAnswer> {
  const {root, inspections, maxFileBytes, paths, contents} = batch
  const lookings = await Promise.all(
    inspections.map(async ({kind, options}) => ({inspector: await inspectorOf(kind), options})),
  )
  const looks = new Map<number, readonly Look[]>()
  let filesRead = 0
  let bytesRead = 0
  for (const [index, path] of paths.entries()) {
    if (breathe !== undefined) await breathe()
    const found = lookInto({path, absolute: `${root}/${path}`, content: contents?.get(path)}, lookings, maxFileBytes)
    if (found.bytesRead > 0) filesRead++
    bytesRead += found.bytesRead
    if (found.looks.some(({kind}) => kind !== 'nothing')) looks.set(index, found.looks)
  }
  return {looks, filesRead, bytesRead}
}

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
  /** One list for each path, in the order of the inspections. */
  readonly looks: readonly (readonly Look[])[]
  readonly filesRead: number
  readonly bytesRead: number
}

export async function lookIntoBatch({root, inspections, maxFileBytes, paths, contents}: Batch): Promise<BatchAnswer> {
  const lookings = await Promise.all(
    inspections.map(async ({kind, options}) => ({inspector: await inspectorOf(kind), options})),
  )
  let filesRead = 0
  let bytesRead = 0
  const looks = paths.map(path => {
    const found = lookInto({path, absolute: `${root}/${path}`, content: contents?.get(path)}, lookings, maxFileBytes)
    if (found.bytesRead > 0) filesRead++
    bytesRead += found.bytesRead
    return found.looks
  })
  return {looks, filesRead, bytesRead}
}

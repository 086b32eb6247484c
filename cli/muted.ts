/** The findings that the baseline of a workspace mutes. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {BASELINE_PATH} from '../engine/baseline.ts'
import type {Io} from './io.ts'
import type {Folders} from './workspace.ts'

/** By id; null where the file is wrong, which has then been said on stderr. Without one, nothing is loaded to read it. */
export async function mutedIn(workspace: Folders, io: Pick<Io, 'stderr'>): Promise<ReadonlySet<string> | null> {
  if (!existsSync(join(workspace.root, BASELINE_PATH))) return new Set()
  const {readBaseline} = await import('./read-baseline.ts')
  const findings = readBaseline(workspace, io)
  return findings === null ? null : new Set(findings.map(({id}) => id))
}

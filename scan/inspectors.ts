/** The table of what can be looked for in files; each row is loaded when it is first asked for. */
import type {FileInspector} from '../engine/contracts.ts'

/** Made once for each thread: it holds the parsers. */
let metrics: FileInspector | undefined
let signatures: FileInspector | undefined

const inspectors: {readonly [kind: string]: () => Promise<FileInspector>} = {
  files: async () => (await import('./files/inspector.ts')).files,
  metrics: async () => metrics ?? (metrics = (await import('./metrics/inspector.ts')).createMetrics()),
  signatures: async () =>
    signatures ?? (signatures = (await import('./metrics/signatures-inspector.ts')).createSignatures()),
  todos: async () => (await import('./todos/inspector.ts')).todos,
  secrets: async () => (await import('./secrets/inspector.ts')).secrets,
}

/** Throws for a kind that is not in the table: whoever asks has checked it. */
export async function inspectorOf(kind: string): Promise<FileInspector> {
  const load = inspectors[kind]
  if (load === undefined) throw new Error(`nothing looks for "${kind}"`)
  return load()
}

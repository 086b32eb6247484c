/** Looking into many files: who looks, what is asked for, and what comes back. */
import type {Json, JsonObject} from './data.ts'

/**
 * Looks at one file by itself. Pure, so that it can work on any thread, and so that what it found in bytes that have not
 * changed since can be remembered.
 */
export interface FileInspector<Options extends JsonObject = JsonObject, Facts extends Json = Json> {
  /** The word under which it is asked for: 'todos'. */
  readonly kind: string
  /** Changes whenever it would find something else in the same bytes. */
  readonly version: string
  /** Whether it looks into a file of this name at all. */
  wants(path: string, options: Options): boolean
  /** False where there is certainly nothing in it: one cheap pass, one character per byte. Absent: it always looks. */
  mayHold?(latin1: string, options: Options): boolean
  /** null where there is nothing to tell. Throws only for a fault of ours: what is wrong with a file is a fact. */
  inspect(file: InspectedFile, options: Options): Facts | null
}

export interface InspectedFile {
  /** Relative to the workspace, '/' between parts. */
  readonly path: string
  readonly bytes: Buffer
  /** One character per byte. */
  readonly latin1: string
  /** As UTF-8; U+FFFD for bytes that are none. Decoded once. */
  text(): string
}

/** Why a file was not looked into. */
export type LeftOutReason = 'binary' | 'too_large' | 'minified' | 'generated' | 'unreadable' | 'not_wanted'

export interface ScanRequest {
  /** Relative to the workspace, '/' between parts. */
  readonly files: readonly string[]
  /** All of them look in one pass over the files. */
  readonly inspections: readonly {readonly kind: string; readonly options: JsonObject}[]
  /** A larger file is left out. */
  readonly maxFileBytes: number
  onProgress(done: number, total: number, path: string): void
}

export interface ScanAnswer {
  /** By kind: what there is to tell, by path in the order of the request. Files with nothing to tell are absent. */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, Json>>
  readonly leftOut: readonly {readonly path: string; readonly why: LeftOutReason; readonly detail?: string}[]
  /** Read in this scan. */
  readonly filesRead: number
  readonly bytesRead: number
  /** Not read: they are what they were when they were last looked into. */
  readonly filesRemembered: number
}

export interface ScanPort {
  /** Rejects when the signal of the step fires. A file that cannot be read is left out, with its reason. */
  inspect(request: ScanRequest): Promise<ScanAnswer>
}

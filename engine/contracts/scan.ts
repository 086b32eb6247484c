/** Looking into many files: who looks, what is asked for, and what comes back. */
import type {Awaitable, Json, JsonObject} from './data.ts'

/**
 * Looks at one file by itself. Pure, so that it can work on any thread, and so that what it found in bytes that have not
 * changed since can be remembered.
 */
export interface FileInspector<Options extends JsonObject = JsonObject, Facts extends Json = Json> {
  /** The word under which it is asked for: 'todos'. */
  readonly kind: string
  /** Changes whenever it would find something else in the same bytes. */
  readonly version: string
  /** What files have to be like for it to look into them. */
  readonly natures: readonly FileNature[]
  /** How many files take it as long as starting a thread; 1,500 when absent. */
  readonly filesWorthAThread?: number
  /** It uses memory that the collector does not see. */
  readonly makesTrees?: boolean
  /** Whether it looks into a file of this name at all. */
  wants(path: string, options: Options): boolean
  /** False where there is certainly nothing in it: one cheap pass, one character per byte. Absent: it always looks. */
  mayHold?(latin1: string, options: Options): boolean
  /** null where there is nothing to tell. Throws only for a fault of ours: what is wrong with a file is a fact. */
  inspect(file: InspectedFile, options: Options): Facts | null
}

/** Minified: lines of more than 500 bytes on average, and fewer than 50 of them. Binary: a NUL in the first 8 KiB. */
export type FileNature = 'text' | 'minified' | 'binary'

export interface InspectedFile {
  /** Relative to the workspace, '/' between parts. */
  readonly path: string
  /** They hold only while the file is looked into: whoever keeps some of them copies them. */
  readonly bytes: Buffer
  readonly nature: FileNature
  /** One character per byte. */
  readonly latin1: string
  /** As UTF-8; U+FFFD for bytes that are none. Decoded once. */
  text(): string
}

/** Why a file was not looked into. */
export type LeftOutReason = 'not_wanted' | 'binary' | 'minified' | 'too_large' | 'unreadable'

export interface LeftOutFile {
  readonly path: string
  readonly why: LeftOutReason
  /** What the system said, or how large it is. */
  readonly detail?: string
}

/** A regular file of the workspace as it was when it was listed. */
export interface FileEntry {
  /** Relative to the workspace, '/' between parts. */
  readonly path: string
  readonly sizeBytes: number
  /** With fractions, as exact as the file system keeps it. */
  readonly mtimeMs: number
  readonly inode: number
  /**
   * Object of git that holds what is meant, in hex, where the file on disk holds something else: what is staged and was
   * edited since. Size, time and inode are those of the object: of it, only the size is more than 0.
   */
  readonly object?: string
}

export interface Inspection {
  readonly kind: string
  readonly options: JsonObject
}

export interface ScanRequest {
  readonly files: readonly FileEntry[]
  /** All of them look in one pass over the files. */
  readonly inspections: readonly Inspection[]
  /** A larger file is left out. */
  readonly maxFileBytes: number
  onProgress(done: number, total: number, path: string): void
  /** Absent, whoever asks waits for the whole answer and has nothing else to do. */
  readonly beside?: ScanBeside
}

/**
 * A scan that goes on beside other work: files are looked into in the order of the list, on another thread where that is
 * worth one, and each is told of at once. What was found is remembered also where the scan is ended early.
 */
export interface ScanBeside {
  /** Once for each file. `facts`: in the order of the inspections, null where there is nothing to tell. */
  found(path: string, facts: readonly (Json | null)[]): void
  /** Ends the scan, which then rejects. */
  readonly signal: AbortSignal
}

export interface ScanAnswer {
  /** In the order of the inspections. */
  readonly byKind: readonly KindAnswer[]
  /** Read in this scan. */
  readonly filesRead: number
  readonly bytesRead: number
  /** Not read: they are what they were when they were last looked into. */
  readonly filesRemembered: number
}

export interface KindAnswer {
  readonly kind: string
  /** By path, in the order of the request; files with nothing to tell are absent. */
  readonly facts: ReadonlyMap<string, Json>
  readonly leftOut: readonly LeftOutFile[]
}

export interface ScanPort {
  /** Rejects when the signal of the step fires. A file that cannot be read is left out, with its reason. */
  inspect(request: ScanRequest): Promise<ScanAnswer>
}

/** What was found in files that have not changed since. */
export interface ScanMemory {
  /** Everything under this key. */
  recall(key: string): Awaitable<readonly RememberedFile[]>
  /** Replaces what was remembered of these files, and forgets those at `gone`: all or nothing. */
  remember(key: string, files: readonly RememberedFile[], gone: readonly string[], nowMs: number): Awaitable<void>
}

export interface RememberedFile extends FileEntry {
  /** What was found in it, as JSON; null where there was nothing to tell. */
  readonly found: string | null
}

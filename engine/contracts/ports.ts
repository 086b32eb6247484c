/** What a step reaches the world through. */
import type {FileEntry} from './scan.ts'

export interface Clock {
  /** Milliseconds since 1970 that never run backwards within one process. */
  nowMs(): number
  /** Calls once; delays beyond 2^31 ms hold. */
  setTimer(delayMs: number, call: () => void): Timer
}
export interface Timer {
  clear(): void
}

export interface ProcessPort {
  /**
   * Runs a program in a process group of its own and resolves when it has ended and its output is read.
   * Standard output and error go to the step's log and to `step.output` events; the last 256 KiB of each come back.
   * Throws STEP_PROGRAM_NOT_FOUND or STEP_CANNOT_START. When the step's signal fires, the whole group is ended.
   */
  run(program: string, args: readonly string[], options?: ProcessOptions): Promise<ProcessEnd>
}
export interface ProcessOptions {
  readonly stdin?: string
  /** Added to the step's environment. */
  readonly env?: {readonly [name: string]: string}
  /** Bytes of each stream to keep, from its end; 262,144 when absent. */
  readonly keepBytes?: number
  /** Time between SIGTERM and SIGKILL when the program is ended; 5,000 when absent. */
  readonly graceMs?: number
}
export interface ProcessEnd {
  /** null when a signal ended it. */
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  /** True where the kept text is only the end of what was written. */
  readonly truncated: boolean
  readonly durationMs: number
}

export interface FilesPort {
  /** Throws STEP_PATH_OUTSIDE for a path that leaves the workspace, also through a link; makes missing folders. */
  write(path: string, text: string, how: 'replace' | 'append', options?: WriteOptions): Promise<void>
  /** Throws STEP_PATH_OUTSIDE or STEP_FILE_UNREADABLE. */
  read(path: string): Promise<string>
  /** As `read`, without decoding; `bytes` is null where the file holds more than `maxBytes`. */
  readBytes(path: string, maxBytes: number): Promise<{readonly sizeBytes: number; readonly bytes: Uint8Array | null}>
  /** SHA-256 of the content, in hex; files of any size. Throws as `read` does. */
  sha256(path: string): Promise<string>
  /**
   * The workspace's files as git sees them (tracked and untracked, ignored ones left out), or without git by a walk
   * that leaves out the usual build folders. Paths relative to the workspace, '/' between parts, sorted.
   */
  list(filter: FileFilter): Promise<readonly string[]>
  /** As `list`, with what is known of each file without reading it. */
  entries(filter: FileFilter): Promise<readonly FileEntry[]>
}
export interface WriteOptions {
  /** Whoever may read the file may also run it; what is not asked for is left as it is. */
  readonly executable?: boolean
}
export interface FileFilter {
  /** Folders or files to look in, relative to the workspace; everything when empty. */
  readonly paths: readonly string[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export interface GitPort {
  /** Standard output of one git command in the workspace; null where it ends with another status than 0. */
  run(args: readonly string[]): Promise<string | null>
}

export interface HttpPort {
  /**
   * Sends one request and reads the whole answer, whatever its status; redirects are answers too. Throws
   * HTTP_UNREACHABLE or HTTP_ANSWER_TOO_LARGE, and rejects when the step's signal fires.
   */
  send(request: HttpRequest): Promise<HttpAnswer>
}
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: {readonly [name: string]: string}
  readonly body?: string
  /** Of the answer. */
  readonly maxBytes: number
}
export interface HttpAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: {readonly [name: string]: string}
  readonly text: string
}

/** What a step reaches the world through. */
import type {JsonObject} from './data.ts'
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

/** Starts programs that go on beside the work, such as a server, until they are told to end. */
export interface CompanionPort {
  /**
   * Starts one in a process group of its own; it is ended with whatever it started when Sortie dies, however that is.
   * Throws STEP_PROGRAM_NOT_FOUND, STEP_CANNOT_START or STEP_LOST.
   */
  start(order: CompanionOrder): Promise<Companion>
}
export interface CompanionOrder {
  /** Letters and '-': tells its processes from those of steps. */
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** All of its environment. */
  readonly env: {readonly [name: string]: string}
  /** Bytes as they came; whoever keeps them makes a copy. */
  onOutput(stream: 'stdout' | 'stderr', bytes: Uint8Array): void
}
export interface Companion {
  readonly pid: number
  /** Settles when it is gone, by itself or not. Never rejects. */
  readonly ended: Promise<CompanionEnd>
  /** SIGTERM to its group, SIGKILL after so long. Resolves when all of it is gone, not when the signal is sent. */
  end(graceMs: number): Promise<void>
}
export interface CompanionEnd {
  /** Both are null where nobody could tell. */
  readonly exitCode: number | null
  readonly signal: string | null
}

export interface FilesPort {
  /** Throws STEP_PATH_OUTSIDE for a path that leaves the workspace, also through a link; makes missing folders. */
  write(path: string, content: string | Uint8Array, how: 'replace' | 'append', options?: WriteOptions): Promise<void>
  /**
   * Reads a file, and puts what `change` makes of it in its place: all at once, its mode kept; null leaves it as it is.
   * The steps of a run take turns at one file. Throws STEP_PATH_OUTSIDE, STEP_FILE_UNREADABLE, STEP_FILE_UNWRITABLE,
   * EDIT_TOO_LARGE, or EDIT_CONFLICT where somebody else changed the file meanwhile.
   */
  edit(path: string, maxBytes: number, change: (bytes: Uint8Array) => Promise<Uint8Array | null>): Promise<void>
  /** Throws STEP_PATH_OUTSIDE or STEP_FILE_UNREADABLE. */
  read(path: string): Promise<string>
  /** As `read`, without decoding; `bytes` is null where the file holds more than `maxBytes`. */
  readBytes(path: string, maxBytes: number): Promise<{readonly sizeBytes: number; readonly bytes: Uint8Array | null}>
  /** SHA-256 of the content, in hex; files of any size. Throws as `read` does. */
  sha256(path: string): Promise<string>
  /**
   * The workspace's files as git sees them (tracked and untracked, ignored ones left out), or without git by a walk
   * that leaves out the usual build folders and what `.gitignore` names. Either way, what `.sortieignore` names is left
   * out. Paths relative to the workspace, '/' between parts, sorted. What cannot be listed is told in a warning. With
   * `changed`, throws as `findBase` does.
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
  /** Of those, only files that changed, and are still there; see `changedFiles` and `stagedFiles`. All when absent. */
  readonly changed?: {readonly since: string} | 'staged'
}

export interface GitPort {
  /**
   * Standard output of one git command in the workspace; null where it ends with another status than 0. `hear` is told
   * what git complained of all the same, in English.
   */
  run(args: readonly string[], hear?: (complaints: string) => void): Promise<string | null>
}

/** What is staged: the index of the repository, and the content it names. */
export interface GitIndex {
  /** Its commands see the index of the commit that is being made, where a hook of that commit runs Sortie. */
  readonly git: GitPort
  /** Sizes in bytes, by name in hex; an object that git does not hold is absent. */
  sizes(objects: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Their content, by name; all of it in memory. */
  contents(objects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
}

export interface HttpPort {
  /**
   * Sends one request and reads the whole answer, whatever its status. Proxies are those of the step's environment.
   * Throws HTTP_UNREACHABLE, HTTP_BAD_CERTIFICATE, HTTP_BAD_ANSWER, HTTP_REDIRECTED or HTTP_ANSWER_TOO_LARGE, none of
   * them with a header or a password in it, and rejects when the step's signal fires.
   */
  send(request: HttpRequest): Promise<HttpAnswer>
}
export interface HttpRequest {
  /** In capitals. */
  readonly method: string
  /** http or https; a user and a password in it are sent, and never shown. */
  readonly url: string
  readonly headers: {readonly [name: string]: string}
  readonly body?: string
  /** Of the answer, unpacked. */
  readonly maxBytes: number
  /** Redirects are followed ten times. Absent, they are answers like any other: whoever sends a key knows to whom. */
  readonly followRedirects?: boolean
  /** Gives up when nothing is sent or comes for so long; absent, only the step's limit ends the wait. */
  readonly idleMs?: number
  /** The connection serves the next request to the same place: for whoever sends many. */
  readonly keepAlive?: boolean
  /** Told of each piece of the answer as it comes, unpacked. */
  onPiece?(bytes: Uint8Array): void
}
export interface HttpAnswer {
  readonly status: number
  /** What the server says to its status: 'Not Found'. */
  readonly reason: string
  /** Names in lower case; what came several times is joined with ', '. */
  readonly headers: {readonly [name: string]: string}
  /** Unpacked. */
  readonly bytes: Uint8Array
  /** Where the answer is from in the end, without user and password. */
  readonly url: string
}

export interface MissionPort {
  /**
   * Runs the mission of the step to its end, with these inputs, and resolves with what it declares as outputs. Throws
   * STEP_MISSION_FAILED, STEP_TIMED_OUT at the mission's own limit, STEP_BAD_PARAMS for an input of the wrong type. When
   * the step's signal fires, all that the mission runs is ended first.
   */
  run(inputs: JsonObject): Promise<JsonObject>
}

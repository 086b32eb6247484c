/**
 * The log of one step: everything its attempts printed, in `logs/RUN/STEP.log` under the state directory. Each of its
 * items has one of its own beside it, `logs/RUN/STEP/ITEM.log`. For a step of a mission that another step runs, it is
 * `logs/RUN/OUTER/INNER.log`.
 */
import {createHash} from 'node:crypto'
import {createWriteStream, existsSync, mkdirSync, type WriteStream} from 'node:fs'
import {dirname, join} from 'node:path'
import {SortieError} from '../errors.ts'

export interface StepLog {
  readonly path: string
  /** False while neither this nor an earlier attempt has printed anything. */
  exists(): boolean
  /** Adds bytes as they are, valid UTF-8 or not, after those of earlier calls; the caller no longer changes them. Never throws. */
  write(bytes: Uint8Array): void
  /**
   * Undefined while more bytes are welcome. Else the writer is behind by BUFFER_BYTES or more: the caller stops reading
   * its source until the promise resolves. It never rejects.
   */
  ready(): Promise<void> | undefined
  /** Resolves when everything is handed to the system, or the log has failed. Never rejects. */
  close(): Promise<void>
}

export interface StepLogOptions {
  readonly stateDir: string
  readonly runId: string
  readonly stepId: string
  /** File name of one item, from `itemLogName`; absent for the log of the step. */
  readonly item?: string | undefined
  /**
   * Told once, with STORE_UNWRITABLE, when the log cannot be written; what comes after is dropped. A full disk must not
   * end a run that may not need the disk.
   */
  readonly onFault: (fault: SortieError) => void
}

/** How far the file may lag behind the program before its output is held back. */
const BUFFER_BYTES = 1_048_576

const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

export function stepLogPath(stateDir: string, runId: string, stepId: string, item?: string): string {
  const names = [runId, ...stepId.split('/'), ...(item === undefined ? [] : [item])]
  // They are safe by the time they come here, by schema and by their making. A path is too dear to trust that.
  for (const name of names) {
    if (!safeName.test(name)) throw new Error(`"${name}" cannot be part of a log's path`)
  }
  return `${join(stateDir, 'logs', ...names)}.log`
}

const READABLE_CHARACTERS = 60

/** For people the end of the label, where file names stand; a hash of the key tells items apart that read alike. */
export function itemLogName(key: string, label: string): string {
  const readable = readableName(label)
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return readable === '' ? hash : `${readable}-${hash}`
}

export function readableName(label: string): string {
  return label
    .slice(-READABLE_CHARACTERS)
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[-.]+$/, '')
}

/** Opens the log for appending. The file is made by the first write: a step that prints nothing has none. */
export function openStepLog(options: StepLogOptions): StepLog {
  const path = stepLogPath(options.stateDir, options.runId, options.stepId, options.item)
  let state: LogState = {status: 'unopened'}
  /** One for all who ask while the writer is behind. */
  let catchingUp: Promise<void> | undefined

  const fail = (cause: unknown): void => {
    if (state.status === 'failed') return
    state = {status: 'failed'}
    options.onFault(
      new SortieError('STORE_UNWRITABLE', {
        message: `the log "${path}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'check the space on disk and the permissions; the run goes on without this log',
        cause,
      }),
    )
  }

  const open = (): WriteStream | undefined => {
    try {
      mkdirSync(dirname(path), {recursive: true, mode: 0o700})
      const stream = createWriteStream(path, {flags: 'a', mode: 0o600, highWaterMark: BUFFER_BYTES})
      stream.on('error', fail)
      state = {status: 'open', stream}
      return stream
    } catch (error) {
      fail(error)
      return undefined
    }
  }

  return {
    path,
    exists: () => state.status !== 'unopened' || existsSync(path),
    write(bytes) {
      const stream = state.status === 'open' ? state.stream : state.status === 'unopened' ? open() : undefined
      stream?.write(bytes)
    },
    ready() {
      if (state.status !== 'open' || !state.stream.writableNeedDrain) return undefined
      catchingUp ??= drained(state.stream).then(() => {
        catchingUp = undefined
      })
      return catchingUp
    },
    async close() {
      if (state.status === 'open') state = {status: 'closing', done: ended(state.stream)}
      if (state.status === 'closing') await state.done
    },
  }
}

type LogState =
  | {readonly status: 'unopened'}
  | {readonly status: 'open'; readonly stream: WriteStream}
  | {readonly status: 'closing'; readonly done: Promise<void>}
  | {readonly status: 'failed'}

/** Also resolves for a stream that fails: it closes without draining. */
function drained(stream: WriteStream): Promise<void> {
  return new Promise(resolve => {
    const settle = (): void => {
      stream.off('drain', settle).off('close', settle)
      resolve()
    }
    stream.on('drain', settle).on('close', settle)
  })
}

/** A stream that fails is closed as well. */
function ended(stream: WriteStream): Promise<void> {
  return new Promise(resolve => {
    stream.once('close', () => resolve())
    stream.end()
  })
}

/** One program that runs in the helper process, as seen from the engine: frames in, promises out. */
import type {SortieError} from '../errors.ts'
import {type Frame, type FrameWriter, kinds} from './frames.ts'
import {faultFrom, payloadOf} from './protocol.ts'
import type {OutputState, ProgramEnd, Spawned, SpawnOrder} from './spawner.ts'

export interface RemoteProgram {
  readonly spawned: Promise<Spawned>
  take(frame: Frame): void
  /** The helper is gone: whatever is still awaited of this program will not come. */
  lose(fault: SortieError): void
}

export interface RemoteProgramOptions {
  readonly id: number
  readonly onOutput: SpawnOrder['onOutput']
  readonly writer: FrameWriter
  /** Called once nothing more is to come. */
  onDone(): void
}

export function createRemoteProgram({id, onOutput, writer, onDone}: RemoteProgramOptions): RemoteProgram {
  const started = deferred<Spawned>()
  const exited = deferred<ProgramEnd>()
  let rest: Deferred<OutputState> | undefined
  let hasEnded = false

  const spawnedAs = (pid: number): Spawned => ({
    pid,
    exited: exited.promise,
    readRest() {
      if (hasEnded) return Promise.resolve('ended')
      writer.json(kinds.readRest, id)
      rest ??= deferred<OutputState>()
      return rest.promise
    },
    pause: () => writer.json(kinds.pause, id),
    resume: () => writer.json(kinds.resume, id),
    abandon() {
      writer.json(kinds.abandon, id)
      onDone()
    },
  })
  const settleOutput = (state: OutputState) => {
    hasEnded = state === 'ended'
    rest?.resolve(state)
    rest = undefined
    if (hasEnded) onDone()
  }

  return {
    spawned: started.promise,
    take(frame) {
      switch (frame.kind) {
        case kinds.stdout:
          return onOutput('stdout', frame.payload)
        case kinds.stderr:
          return onOutput('stderr', frame.payload)
        case kinds.started:
          return started.resolve(spawnedAs(payloadOf('started', frame).pid))
        case kinds.refused:
          onDone()
          return started.reject(faultFrom(payloadOf('refused', frame)))
        case kinds.exited: {
          const end = payloadOf('exited', frame)
          exited.resolve(end)
          return end.output === 'ended' ? settleOutput('ended') : undefined
        }
        case kinds.restRead:
          return settleOutput(payloadOf('restRead', frame))
        default:
          throw new Error(`no program gets frames of the kind ${frame.kind}`)
      }
    },
    lose(fault) {
      started.reject(fault)
      exited.reject(fault)
      // Its streams went with the helper.
      settleOutput('ended')
    },
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(cause: unknown): void
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {}
  let reject: (cause: unknown) => void = () => {}
  const promise = new Promise<T>((whenResolved, whenRejected) => {
    resolve = whenResolved
    reject = whenRejected
  })
  // Nobody may be waiting for it when it is lost.
  promise.catch(() => {})
  return {promise, resolve, reject}
}

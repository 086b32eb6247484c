/** The output of one program, with secrets masked before anyone keeps or shows a byte of it. */
import type {Clock, Timer} from '../contracts.ts'
import type {Masker} from '../mask.ts'

export interface MaskedOutput {
  write(stream: 'stdout' | 'stderr', bytes: Buffer): void
  /** Hands on what was kept back because it might have been the beginning of a secret. */
  end(): void
}

type Take = (stream: 'stdout' | 'stderr', bytes: Buffer) => void

/** A prompt without a line feed appears after so long. */
const IDLE_MS = 100

/** `masker` is null where there is no secret: everything is handed on as it comes. */
export function createMaskedOutput(masker: Masker | null, clock: Clock, take: Take): MaskedOutput {
  if (masker === null) return {write: take, end: () => {}}
  const streams = {stdout: masker.stream(), stderr: masker.stream()}
  let idle: Timer | undefined
  const handOn = (stream: 'stdout' | 'stderr', bytes: Buffer) => {
    if (bytes.length > 0) take(stream, bytes)
  }
  const flushIdle = () => {
    for (const stream of ['stdout', 'stderr'] as const) handOn(stream, streams[stream].flushIdle())
  }
  return {
    write(stream, bytes) {
      idle?.clear()
      handOn(stream, streams[stream].write(bytes))
      idle = clock.setTimer(IDLE_MS, flushIdle)
    },
    end() {
      idle?.clear()
      for (const stream of ['stdout', 'stderr'] as const) handOn(stream, streams[stream].end())
    },
  }
}

/** A command that runs several times. */
import type {Clock, JsonObject, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {durationMs} from '../../schemas/duration.ts'
import type {Repeat} from '../../schemas/types.gen.ts'
import {lastLineOf} from './text.ts'
import {asError, type CommandOutput, type Verdict} from './verdict.ts'

const DEFAULT_DELAY_MS = 1_000
/** Of the rounds, that the output keeps. */
const KEPT_ROUNDS = 100

/**
 * Without `until` every round must succeed, and the first that does not ends the step. With it, the first round for
 * which it holds ends the step, however its program ended. The output is that of the last round.
 */
export async function repeated(
  {count, delay, until, timeout}: Repeat,
  round: () => Promise<Verdict>,
  context: StepContext,
): Promise<CommandOutput> {
  const delayMs = delay === undefined ? DEFAULT_DELAY_MS : durationMs(delay)
  const maxRounds = count ?? Number.POSITIVE_INFINITY
  const endsAtMs = timeout === undefined ? null : context.clock.nowMs() + durationMs(timeout)
  const rounds: JsonObject[] = []
  for (let number = 1; ; number++) {
    const {output, failure} = await round()
    rounds.push({exit_code: output.exit_code, last_line: lastLineOf(output.stdout) ?? lastLineOf(output.stderr) ?? ''})
    if (rounds.length > KEPT_ROUNDS) rounds.shift()
    const all: CommandOutput = {...output, rounds, rounds_made: number}
    if (context.signal.aborted) throw endedEarly(all)
    const isDone = until === undefined ? false : await context.holds(until, output)
    const isFatal = failure !== null && (until === undefined || (isDone && failure.code === 'STEP_UNEXPECTED'))
    if (isFatal) throw asError({...failure, message: `${nameOf(number, count)}: ${failure.message}`}, all)
    if (isDone) return all
    if (count !== undefined) context.progress(number, count, endOf(output))
    const isLast = number >= maxRounds || (endsAtMs !== null && context.clock.nowMs() + delayMs >= endsAtMs)
    if (isLast && until === undefined) return all
    if (isLast) throw neverHeld(until ?? '', number, all)
    await pause(context.clock, delayMs, context.signal)
    if (context.signal.aborted) throw endedEarly(all)
  }
}

const endOf = ({exit_code: code}: CommandOutput): string => (code === null ? 'ended by a signal' : `status ${code}`)

const nameOf = (number: number, count: number | undefined): string =>
  count === undefined ? `round ${number}` : `round ${number} of ${count}`

function neverHeld(until: string, rounds: number, output: CommandOutput): SortieError {
  const said = output['rounds_made'] === 1 ? 'after 1 round' : `in ${rounds} rounds`
  const lastLine = lastLineOf(output.stdout) ?? lastLineOf(output.stderr)
  const last = lastLine === undefined ? `status ${output.exit_code}` : `status ${output.exit_code}, "${lastLine}"`
  return new SortieError('STEP_UNEXPECTED', {
    message: `"${until}" did not hold ${said}; the last one ended with ${last}`,
    hint: 'raise `count`, `delay` or `timeout` of `repeat`, or read the log',
    output,
  })
}

/** Whoever fired the signal knows why, and says it. */
const endedEarly = (output: CommandOutput): SortieError =>
  new SortieError('STEP_SIGNALLED', {message: 'the rounds were ended', output})

/** Resolves after the time, or when the signal fires. */
function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      timer.clear()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = clock.setTimer(delayMs, end)
    signal.addEventListener('abort', end, {once: true})
    if (signal.aborted) end()
  })
}

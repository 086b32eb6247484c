import {describe, expect, test} from 'vitest'
import type {PassingEvent} from '../../../engine/contracts.ts'
import {SortieError} from '../../../engine/errors.ts'
import {type AbortCause, type AttemptEnd, runAttempt} from '../../../engine/run/attempt.ts'
import type {OutputSink} from '../../../engine/run/process.ts'
import {timedOutFailure} from '../../../engine/run/timed-out.ts'
import {planOf, type StepSketch} from '../schedule/missions.ts'
import {createStillClock} from './still-clock.ts'

const DAY_MS = 86_400_000

interface Surroundings {
  readonly sink: OutputSink
  readonly signal: AbortSignal
  readonly events: readonly PassingEvent[]
  advance(ms: number): void
  abort(cause: AbortCause): void
}

/** One attempt of a step that does this work; what it logged and what was left of its timers come back as well. */
async function attempt(
  timeoutMs: number | null,
  work: (around: Surroundings) => Promise<string>,
  sketch: Omit<StepSketch, 'id'> = {},
) {
  const {clock, advance, timers} = createStillClock()
  const controller = new AbortController()
  const events: PassingEvent[] = []
  const logged: Uint8Array[] = []
  const [step] = planOf({steps: [{id: 'build', ...sketch}]}).steps
  if (step === undefined) throw new Error('no step to attempt')
  const end: AttemptEnd = await runAttempt(
    {step, attempt: 1, timeoutMs, timeoutReason: 'set by the step', contexts: {}, intents: {}},
    {
      clock,
      abort: controller,
      emit: event => void events.push(event),
      log: {
        path: 'log',
        exists: () => true,
        write: bytes => void logged.push(bytes),
        ready: () => undefined,
        close: () => Promise.resolve(),
      },
      work: (sink, signal) => work({sink, signal, events, advance, abort: cause => controller.abort(cause)}),
      complete: output => output,
      timedOut: ({timeoutMs, timeoutReason}) => timedOutFailure(step, {timeoutMs, timeoutReason}, null),
    },
  )
  return {end, events, logged: Buffer.concat(logged), timers}
}

const write = (sink: OutputSink, text: string) => sink.write('stdout', Buffer.from(text))

describe('an attempt', () => {
  test('ends with what the step type brings, and leaves no timer behind', async () => {
    const {end, timers} = await attempt(1_000, () => Promise.resolve('output'))
    expect(end).toMatchObject({status: 'succeeded', output: 'output', via: 'run'})
    expect(timers).toEqual([])
  })

  test('is ended at its limit, also beyond the 24.8 days that a timer of Node can wait', async () => {
    const {end} = await attempt(30 * DAY_MS, async ({advance, signal}) => {
      advance(30 * DAY_MS - 1)
      expect(signal.aborted).toBe(false)
      advance(1)
      expect(signal.aborted).toBe(true)
      return Promise.resolve('too late')
    })
    expect(end).toMatchObject({status: 'failed', failure: {code: 'STEP_TIMED_OUT'}, output: 'too late'})
  })

  test('succeeds in part at its limit, where the mission allows it and something was captured', async () => {
    const timeout = {kind: 'fixed', ms: 1_000, why: 'set by the step', allowPartial: true} as const
    const untilItsLimit = (printed: string) =>
      attempt(
        1_000,
        ({sink, advance}) => {
          sink.write('stdout', Buffer.from(printed))
          advance(1_000)
          return Promise.resolve('half of it')
        },
        {timeout},
      )
    expect((await untilItsLimit('one\n')).end).toMatchObject({
      status: 'succeeded',
      via: 'partial',
      output: 'half of it',
    })
    expect((await untilItsLimit('')).end).toMatchObject({status: 'failed', failure: {code: 'STEP_TIMED_OUT'}})
  })

  test('without a limit goes on', async () => {
    const {end} = await attempt(null, ({advance}) => {
      advance(2 * DAY_MS)
      return Promise.resolve('at last')
    })
    expect(end).toMatchObject({status: 'succeeded'})
  })

  test('that is cancelled says so, whatever its step type makes of it', async () => {
    for (const answer of [() => Promise.resolve('done'), () => Promise.reject(new Error('interrupted'))]) {
      const {end} = await attempt(1_000, ({abort, advance}) => {
        abort('cancel')
        // Of two reasons the first one counts.
        advance(2_000)
        return answer()
      })
      expect(end).toEqual({status: 'cancelled'})
    }
  })

  test('keeps what a step had to show for itself before it failed', async () => {
    const failure = new SortieError('STEP_EXIT_STATUS', {message: 'ended with status 3', output: {exit_code: 3}})
    const {end} = await attempt(1_000, () => Promise.reject(failure))
    expect(end).toMatchObject({failure: {code: 'STEP_EXIT_STATUS', retryable: true}, output: {exit_code: 3}})
  })

  test('in which the step type itself breaks is told apart from a step that fails', async () => {
    const {end} = await attempt(1_000, () => Promise.reject(new TypeError('x is not a function')))
    expect(end).toMatchObject({failure: {code: 'STEP_FAULT', message: expect.stringContaining('x is not a function')}})
  })
})

describe('output', () => {
  test('is logged as it came and shown as text, with characters put together across pieces', async () => {
    const bytes = Buffer.from('aß€😀')
    const {events, logged} = await attempt(null, ({sink}) => {
      for (const byte of bytes) sink.write('stdout', Buffer.from([byte]))
      // Half a character, which nothing completes any more.
      sink.write('stderr', bytes.subarray(-2))
      return Promise.resolve('')
    })
    const shown = (stream: string) =>
      events.flatMap(event => (event.type === 'step.output' && event.stream === stream ? [event.text] : [])).join('')
    expect(shown('stdout')).toBe('aß€😀')
    expect(shown('stderr')).toMatch(/^\ufffd+$/)
    expect(logged.equals(Buffer.concat([bytes, bytes.subarray(-2)]))).toBe(true)
  })

  test('is summed up every ten seconds, with its last line put together across pieces', async () => {
    const {events} = await attempt(60_000, ({sink, advance}) => {
      advance(10_000)
      write(sink, 'first\nhalf a ')
      write(sink, 'line\n  \n')
      advance(10_000)
      write(sink, `${'x'.repeat(100_000)}\nend`)
      advance(5_000)
      advance(5_000)
      return Promise.resolve('')
    })
    const beats = events.filter(event => event.type === 'step.running')
    expect(beats).toMatchObject([
      {elapsedMs: 10_000, outputBytes: 0, lastLine: '', timeoutMs: 60_000},
      {elapsedMs: 20_000, outputBytes: 21, lastLine: 'half a line'},
      {elapsedMs: 30_000, outputBytes: 100_025, lastLine: 'end'},
    ])
  })
})

/** For terminals: what runs right now, redrawn in place, under what has ended. */
import type {Clock, Plan, Reporter, RunEvent, StepId, Stored, Timer} from '../engine/contracts.ts'
import {firstFailureIn} from '../engine/schedule/run-tree.ts'
import {closingLines, FAILURE_LINES} from './closing.ts'
import type {ItemTally} from './item-tally.ts'
import {createPast} from './live/past.ts'
import {rowsOf, type Signs} from './live/rows.ts'
import {createScreen, type Terminal} from './live/screen.ts'
import {createNewestOutput} from './newest-output.ts'
import type {Paint} from './paint.ts'
import {createRunView} from './run-view.ts'

export interface LiveReporterOptions {
  readonly plan: Plan
  readonly terminal: Terminal
  /** Of the same time as the events. Its timers must not keep the process alive. */
  readonly clock: Clock
  readonly paint: Paint
  /** Also what the steps print, as lines that stay. */
  readonly verbose?: boolean
  /** The log of a run that goes on, up to now. */
  readonly history?: Iterable<Stored>
}

export interface LiveReporter extends Reporter {
  /** Stops drawing and gives the cursor back: for a process that ends before the run did. */
  abandon(): void
  /** Gives the terminal to somebody else, with everything drawn that has happened so far, until `resume`. */
  pause(): void
  resume(): void
}

/** Twelve times a second: often enough to look immediate, whatever the steps print meanwhile. */
const FRAME_MS = 83
/** Without events, only the seconds change. */
const TICK_MS = 1_000

export function createLiveReporter({
  terminal,
  clock,
  paint,
  verbose = false,
  ...run
}: LiveReporterOptions): LiveReporter {
  const view = createRunView(run)
  const screen = createScreen(terminal)
  const past = createPast({view, paint, verbose})
  const newest = createNewestOutput(view)
  const signs = createSigns()

  let isPaused = false
  const draw = () => {
    if (isPaused) return
    const nowMs = Math.max(clock.nowMs(), view.state.nowMs)
    const signsOf = (stepId: StepId): Signs => {
      const said = signs.of(stepId)
      return {
        ...said,
        progress: progressOf(view.itemsOf(stepId)) ?? said.progress,
        lastLine: newest.lines(stepId, 1)[0] ?? '',
      }
    }
    const {columns, rows} = terminal
    screen.draw(past.drain(nowMs), rowsOf({view, signsOf, nowMs, columns, rows, paint}))
  }
  const pacer = createPacer(clock, draw)
  return {
    name: 'live',
    onEvent(event) {
      view.fold(event)
      signs.take(event)
      newest.take(event)
      past.take(event)
      pacer.request()
    },
    end() {
      pacer.stop()
      const firstFailure = firstFailureIn(view.tree)
      const failureOutput = firstFailure === null ? [] : newest.lines(firstFailure, FAILURE_LINES)
      screen.draw([...past.drain(clock.nowMs(), 'all'), ...closingLines(view, {paint, failureOutput})], [])
      screen.close()
    },
    abandon() {
      pacer.stop()
      screen.close()
    },
    pause() {
      isPaused = true
      screen.draw(past.drain(clock.nowMs(), 'all'), [])
      screen.close()
    },
    resume() {
      isPaused = false
      pacer.request()
    },
  }
}

/** Those that failed have been worked on as well. */
const progressOf = (items: ItemTally | undefined): Signs['progress'] =>
  items === undefined ? null : {done: items.done + items.failed, total: items.total, failed: items.failed}

interface Pacer {
  /** There is something new to draw. Costs next to nothing when a frame is due anyway. */
  request(): void
  stop(): void
}

/** Draws soon after a request, never more often than the frame rate, and at least once a tick. */
function createPacer(clock: Clock, draw: () => void): Pacer {
  let timer: Timer | undefined
  let drawnAtMs = Number.NEGATIVE_INFINITY
  let isSoon = false
  let isStopped = false

  const frame = () => {
    isSoon = false
    drawnAtMs = clock.nowMs()
    draw()
    timer = clock.setTimer(TICK_MS, frame)
  }
  return {
    request() {
      if (isSoon || isStopped) return
      isSoon = true
      timer?.clear()
      timer = clock.setTimer(Math.max(0, drawnAtMs + FRAME_MS - clock.nowMs()), frame)
    },
    stop() {
      isStopped = true
      timer?.clear()
    },
  }
}

/** What running steps have said about themselves, apart from their output. */
function createSigns() {
  type Said = Omit<Signs, 'lastLine'>
  const nothing: Said = {timeoutMs: null, progress: null, use: null}
  const said = new Map<StepId, Said>()
  return {
    of: (stepId: StepId): Said => said.get(stepId) ?? nothing,
    take(event: RunEvent): void {
      switch (event.type) {
        case 'step.started':
          said.set(event.stepId, {...nothing, timeoutMs: event.timeoutMs})
          return
        case 'step.progress': {
          const {stepId, done, total} = event
          said.set(stepId, {...(said.get(stepId) ?? nothing), progress: {done, total, failed: 0}})
          return
        }
        case 'step.measured': {
          const {stepId, rssBytes, cpuPercent} = event
          said.set(stepId, {...(said.get(stepId) ?? nothing), use: {rssBytes, cpuPercent}})
          return
        }
        case 'step.succeeded':
        case 'step.failed':
        case 'step.cancelled':
          said.delete(event.stepId)
          return
        default:
      }
    },
  }
}

/** What may be done with a terminal: by what the stream is, and what the environment says of it. */
import type {Clock} from '../engine/contracts.ts'
import {createClock} from '../engine/run/clock.ts'
import {type Paint, painted, unpainted} from '../report/paint.ts'
import type {Settings} from './config.ts'
import type {Io, TextSink} from './io.ts'

/** The cursor can be moved. */
export function canRedraw(sink: TextSink, {env}: Pick<Io, 'env'>): boolean {
  return sink.isTerminal && env['TERM'] !== 'dumb'
}

/** Nobody watches: what is shown is read later, in a log. */
export function isCi({env}: Pick<Io, 'env'>): boolean {
  const said = env['CI'] ?? ''
  return said !== '' && said !== '0' && said !== 'false'
}

/** Its runner reads what is printed. */
export function isGithubActions({env}: Pick<Io, 'env'>): boolean {
  return env['GITHUB_ACTIONS'] === 'true'
}

export function paintFor(sink: TextSink, io: Pick<Io, 'env'>, {color}: Pick<Settings, 'color'>): Paint {
  if (color.value === 'always') return painted
  if (color.value === 'never') return unpainted
  return canRedraw(sink, io) ? painted : unpainted
}

/** For what is only shown: its timers do not keep the process alive. */
export function createDisplayClock(): Clock {
  const {nowMs} = createClock()
  return {
    nowMs,
    setTimer(delayMs, call) {
      const handle = setTimeout(call, delayMs)
      handle.unref()
      return {clear: () => clearTimeout(handle)}
    },
  }
}

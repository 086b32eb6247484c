/** Why a llama-server of our own does not serve, with what it said last. */
import {basename} from 'node:path'
import type {CompanionEnd} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {mendFor, tellingLines} from './last-words.ts'

export function unusable(modelPath: string, problem: string): SortieError {
  return new SortieError('LLM_SERVER_NO_MODEL', {
    message: `the model "${modelPath}" cannot be used: ${problem}`,
    hint: '`sortie llm list` shows the models found on this machine',
  })
}

export function endedBeforeReady(end: CompanionEnd, modelPath: string, lines: readonly string[]): SortieError {
  return ended(`llama-server ${endInWords(end)} while loading "${basename(modelPath)}"`, end, lines)
}

/** For whoever asked a server that was ready before. */
export function endedInUse(end: CompanionEnd, lines: readonly string[]): SortieError {
  return ended(`llama-server ${endInWords(end)} while it was in use`, end, lines)
}

function ended(what: string, {signal}: CompanionEnd, lines: readonly string[]): SortieError {
  const said = tellingLines(lines)
  const killed =
    signal === 'SIGKILL' ? 'something else ended it; is memory short? A smaller --context needs less' : null
  return new SortieError('LLM_SERVER_ENDED', {
    message: said.length === 0 ? `${what}, and said nothing` : `${what}: ${said.join(' | ')}`,
    hint: mendFor(lines) ?? killed ?? 'run it by hand with this model to see all it says',
    details: {stderr: lines},
  })
}

function endInWords({exitCode, signal}: CompanionEnd): string {
  if (exitCode !== null) return `ended with status ${exitCode}`
  return signal === null ? 'ended' : `was ended by ${signal}`
}

export function notReady(modelPath: string, limitMs: number, lines: readonly string[]): SortieError {
  return new SortieError('LLM_SERVER_SLOW', {
    message: `llama-server was still loading "${basename(modelPath)}" after ${Math.round(limitMs / 1_000)} s`,
    hint: 'take a smaller model, or give it longer with --load-timeout',
    details: {stderr: lines},
  })
}

export function noPort(tries: number): SortieError {
  return new SortieError('LLM_SERVER_NO_PORT', {
    message: `${tries} ports were tried for llama-server, and each was taken by another program`,
    hint: 'try again; what takes so many ports?',
  })
}

export function strange(port: number, why: string, hint: string): SortieError {
  return new SortieError('LLM_SERVER_STRANGE', {message: `what answers at port ${port} ${why}`, hint})
}

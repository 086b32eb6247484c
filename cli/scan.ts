/** `sortie scan [KIND] [PATHS...]`: what a repository tells without a model. */
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import {scanWords} from './command-words.ts'
import {wholeNumber} from './flag-values.ts'
import type {Io} from './io.ts'
import {pathsInput, reportInputs, runShipped, type ShippedRun} from './run-shipped.ts'
import {findFolders} from './workspace.ts'

type ScanWord = (typeof scanWords)[number]

/** Throws USAGE_UNKNOWN_NAME, USAGE_BAD_PATH, and what `run` throws. */
export async function scan(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {flags} = invocation
  const {word, paths} = readOperands(invocation, io)
  const inputs = {paths: pathsInput(paths, flags, io), ...reportInputs(flags, io)}
  const depth = wholeNumber('--depth', flags['depth'], {atLeast: 0})?.toString()
  return await runShipped(missionFor(word, inputs, depth), invocation, io)
}

function missionFor(word: ScanWord, inputs: ShippedRun['inputs'], depth: string | undefined): ShippedRun {
  switch (word) {
    case 'all':
      return {mission: 'scan-all', inputs: {...inputs, depth}}
    case 'todos':
    case 'secrets':
      return {mission: `scan-${word}`, inputs}
    default:
      return {mission: 'scan-all', inputs: {...inputs, depth, kinds: JSON.stringify([word])}}
  }
}

/** The kind may be left out where a path comes first. */
function readOperands({operands: [first, ...others], flags}: Invocation, io: Io) {
  if (first === undefined) return {word: 'all', paths: []} as const
  const word = scanWords.find(known => known === first)
  if (word !== undefined) return {word, paths: others}
  if (existsSync(resolve(findFolders(flags, io).cwd, first))) return {word: 'all', paths: [first, ...others]} as const
  throw new SortieError('USAGE_UNKNOWN_NAME', {
    message: `"${first}" is nothing that scan looks for, and no path`,
    hint: didYouMean(nearMissAmong(scanWords)(first)) ?? `it looks for ${scanWords.join(', ')}`,
  })
}

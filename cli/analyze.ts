/** `sortie analyze [KIND] [PATHS...]`: what a model says of the source code. */
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {analyzeWords} from './command-words.ts'
import type {Io} from './io.ts'
import {fromRoot, pathsInput, reportInputs, runShipped, type ShippedRun} from './run-shipped.ts'
import {findFolders} from './workspace.ts'

type AnalyzeWord = (typeof analyzeWords)[number]

/** Throws USAGE_UNKNOWN_NAME, USAGE_BAD_FLAG, USAGE_BAD_PATH, and what `run` throws. */
export async function analyze(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {flags} = invocation
  const {word, paths} = readOperands(invocation, io)
  const since = flags['since']
  const batchSize = flags['batchSize']
  const promptFile = flags['promptFile']
  const inputs: ShippedRun['inputs'] = {
    paths: pathsInput(paths, flags, io),
    ...reportInputs(flags, io),
    at_least: word === 'quick' ? 'deep' : undefined,
    since: typeof since === 'string' ? since : undefined,
    batch_size: typeof batchSize === 'string' ? batchSize : undefined,
    prompt_file: typeof promptFile === 'string' ? fromRoot(promptFile, flags, io) : undefined,
  }
  return await runShipped({mission: 'analyze', inputs}, invocation, io)
}

/** The kind may be left out where a path comes first. */
function readOperands({operands: [first, ...others], flags}: Invocation, io: Io) {
  const {cwd} = findFolders(flags, io)
  const isThere = (path: string) => existsSync(resolve(cwd, path))
  if (first === undefined) return {word: 'repo', paths: []} as const
  const word: AnalyzeWord | undefined = analyzeWords.find(known => known === first)
  // A folder that is called like a kind is meant where it is written as a path: ./file
  const paths = word === undefined ? [first, ...others] : others
  const missing = paths.find(path => !isThere(path))
  if (missing !== undefined) {
    throw new SortieError('USAGE_UNKNOWN_NAME', {
      message: `there is no "${missing}" to analyze`,
      hint: `name files and folders, or one of ${analyzeWords.join(', ')} before them`,
    })
  }
  if (word === 'file' && paths.length === 0) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '`analyze file` stands without a file',
      hint: 'sortie analyze file src/a.ts',
    })
  }
  return {word: word ?? 'repo', paths}
}

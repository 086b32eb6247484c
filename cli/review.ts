/** `sortie review [WHAT] [PATHS...]`: what somebody should look at before a change goes in. */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {text as textOf} from 'node:stream/consumers'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import {reviewWords} from './command-words.ts'
import type {Io} from './io.ts'
import {pathsInput, reportInputs, runShipped, type ShippedRun} from './run-shipped.ts'
import {findFolders} from './workspace.ts'
import {writeInside} from './write-inside.ts'

type ReviewWord = (typeof reviewWords)[number]

/** Throws USAGE_UNKNOWN_NAME, USAGE_BAD_FLAG, USAGE_BAD_PATH, FILE_UNWRITABLE, and what `run` throws. */
export async function review(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {word, paths} = readOperands(invocation, io)
  refuseMeaningless(word, invocation)
  const inputs = await inputsFor(word, paths, invocation, io)
  // `run` knows `--base` as a part of `--changed`.
  const {base: _base, staged: _staged, patch: _patch, ask: _ask, ...flags} = invocation.flags
  return await runShipped({mission: missionOf[word], inputs}, {...invocation, flags}, io)
}

const missionOf: {readonly [word in ReviewWord]: string} = {
  diff: 'review-changes',
  files: 'review-files',
  pr: 'pr-review',
}

/** What is reviewed may be left out where a path comes first. */
function readOperands({operands: [first, ...others], flags}: Invocation, io: Io) {
  if (first === undefined) return {word: 'diff', paths: []} as const
  const word = reviewWords.find(known => known === first)
  if (word !== undefined) return {word, paths: others}
  if (existsSync(resolve(findFolders(flags, io).cwd, first))) return {word: 'diff', paths: [first, ...others]} as const
  throw new SortieError('USAGE_UNKNOWN_NAME', {
    message: `"${first}" is nothing that review looks at, and no path`,
    hint: didYouMean(nearMissAmong(reviewWords)(first)) ?? `it looks at ${reviewWords.join(', ')}`,
  })
}

const flagsOf: {readonly [word in ReviewWord]: readonly string[]} = {
  diff: ['base', 'staged', 'patch'],
  files: [],
  pr: ['base'],
}

function refuseMeaningless(word: ReviewWord, {flags}: Invocation): void {
  const given = ['base', 'staged', 'patch'].filter(name => flags[name] !== undefined)
  const wrong = given.find(name => !flagsOf[word].includes(name))
  if (wrong !== undefined) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `--${wrong} says nothing to \`sortie review ${word}\``,
      hint: 'leave it out, or review a `diff`',
    })
  }
  if (flags['patch'] !== undefined && given.length > 1) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `--patch and --${given[0]} exclude each other`,
      hint: 'keep one of them: the change to review comes from one place',
    })
  }
}

async function inputsFor(
  word: ReviewWord,
  paths: readonly string[],
  {flags}: Invocation,
  io: Io,
): Promise<ShippedRun['inputs']> {
  const report = {...reportInputs(flags, io), ask: textIn(flags['ask'])}
  const chosen = pathsInput(paths, flags, io)
  const base = textIn(flags['base'])
  if (word === 'files') return {...report, files: chosen ?? noFiles()}
  if (word === 'pr') return {...report, paths: chosen, base}
  const staged = flags['staged'] === true ? 'true' : undefined
  return {...report, paths: chosen, base, staged, patch: await patchInput(flags, io)}
}

const textIn = (value: Invocation['flags'][string]): string | undefined =>
  typeof value === 'string' ? value : undefined

function noFiles(): never {
  throw new SortieError('USAGE_BAD_FLAG', {
    message: '`sortie review files` stands without files',
    hint: 'name files, folders or patterns; `sortie review diff` looks at what was changed',
  })
}

/** From the root of the workspace. Standard input is kept in a file there: a run that is resumed reads it again. */
async function patchInput(flags: Invocation['flags'], io: Io): Promise<string | undefined> {
  const {patch} = flags
  if (typeof patch !== 'string') return undefined
  if (patch !== '-') {
    const [path] = JSON.parse(pathsInput([patch], flags, io) ?? '[]')
    return String(path)
  }
  const stdin = io.openStdin?.()
  if (stdin === undefined || stdin.isTerminal) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '"--patch -" reads standard input, and nothing comes from there',
      hint: 'put a diff into it: `git diff | sortie review diff --patch -`',
    })
  }
  const text = await textOf(stdin.stream)
  const path = `.sortie/state/reports/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.patch`
  const {root} = findFolders(flags, io)
  if (flags['dryRun'] !== true) await writeInside({path, absolutePath: join(root, path), text}, {root, force: true})
  return path
}

/**
 * The files to which steps write outputs and summaries: `$SORTIE_OUTPUT`, `$SORTIE_SUMMARY`.
 * A pair of files serves one attempt after the other: most steps write to neither, and making files costs more than
 * looking at them.
 */
import {mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {SortieError} from '../errors.ts'
import {maxOutputFileBytes, parseOutputFile} from '../output-file.ts'

export interface OutputFiles {
  /** For the environment of one attempt. GitHub's names are given too, so that its actions' scripts work. */
  readonly env: {readonly [name: string]: string}
  /** What the attempt wrote; both are empty where it wrote nothing. Throws STEP_BAD_OUTPUT. */
  collect(): {readonly outputs: {readonly [name: string]: string}; readonly summary: string}
  /** Empties the files and hands them on. */
  release(): void
}

export interface OutputFilePool {
  take(): OutputFiles
  /** Removes the files. */
  close(): void
}

/** `folder` is made when the first pair is taken, readable by its owner alone. */
export function createOutputFilePool(folder: string): OutputFilePool {
  const free: Pair[] = []
  let made = 0
  const makePair = (): Pair => {
    if (made === 0) mkdirSync(folder, {recursive: true, mode: 0o700})
    made++
    return {output: newFile(join(folder, `${made}.output`)), summary: newFile(join(folder, `${made}.summary.md`))}
  }
  return {
    take() {
      const pair = free.pop() ?? makePair()
      const {output, summary} = pair
      return {
        env: {SORTIE_OUTPUT: output, GITHUB_OUTPUT: output, SORTIE_SUMMARY: summary, GITHUB_STEP_SUMMARY: summary},
        collect: () => ({
          outputs: hasText(output) ? parseOutputFile(readFileSync(output)) : {},
          summary: hasText(summary) ? readSummary(summary) : '',
        }),
        release() {
          for (const path of [output, summary]) empty(path)
          free.push(pair)
        },
      }
    },
    close: () => rmSync(folder, {recursive: true, force: true}),
  }
}

interface Pair {
  readonly output: string
  readonly summary: string
}

function newFile(path: string): string {
  writeFileSync(path, '', {mode: 0o600})
  return path
}

function sizeOf(path: string): number | undefined {
  return statSync(path, {throwIfNoEntry: false})?.size
}

const hasText = (path: string): boolean => (sizeOf(path) ?? 0) > 0

function readSummary(path: string): string {
  const sizeBytes = sizeOf(path) ?? 0
  if (sizeBytes <= maxOutputFileBytes) return readFileSync(path, 'utf8')
  throw new SortieError('STEP_BAD_OUTPUT', {
    message: `the summary of the step is ${sizeBytes} bytes, and ${maxOutputFileBytes} are taken`,
    hint: 'write long texts to a file of the workspace and name it in the summary',
  })
}

/** A step may have removed its file, or put something else in its place. */
function empty(path: string): void {
  const sizeBytes = sizeOf(path)
  if (sizeBytes === 0) return
  if (sizeBytes === undefined) newFile(path)
  else truncateSync(path)
}

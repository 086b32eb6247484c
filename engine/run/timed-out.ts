/** What is said of an attempt that reached its limit: after how long, amid how much, and what to try. Pure. */
import {formatBytes} from '../bytes.ts'
import {workOf} from '../command-work.ts'
import type {Failure, PlannedStep, WorkKind} from '../contracts.ts'
import {codes} from '../errors.ts'
import {inSeconds} from './adaptive-timeout.ts'
import type {StepLimit} from './limits.ts'
import type {DirectorySize} from './measure.ts'

/** `setting`: what the author raises the limit with. */
export function timedOutFailure(
  step: PlannedStep,
  limit: StepLimit,
  directory: DirectorySize | null,
  setting = 'timeout',
): Failure {
  const {timeoutMs, timeoutReason} = limit
  const tries = triesFor(step, setting)
  const context = directory === null ? '' : `; ${contextOf(step, directory)}`
  return {
    code: 'STEP_TIMED_OUT',
    message: `timed out after ${inSeconds(timeoutMs ?? 0)} (limit ${timeoutReason})${context}`,
    hint: tries.join('; or '),
    retryable: codes.STEP_TIMED_OUT.retryable,
    details: {
      limit_ms: timeoutMs,
      limit_reason: timeoutReason,
      directory: step.workingDirectory,
      files: directory?.files ?? null,
      folders: directory?.folders ?? null,
      bytes: directory?.bytes ?? null,
      measured_whole: directory?.isWhole ?? false,
      tries: [...tries],
    },
  }
}

/** `its directory "." holds 1,247 files in 23 folders, 11.8 MiB`; what was not measured to the end is said to be more. */
function contextOf({workingDirectory}: PlannedStep, {files, folders, bytes, isWhole}: DirectorySize): string {
  const counts = `${counted(files, 'file')} in ${counted(folders, 'folder')}, ${formatBytes(bytes)}`
  return `its directory "${workingDirectory}" holds ${isWhole ? '' : 'more than '}${counts}`
}

/** The likeliest first. */
function triesFor(step: PlannedStep, setting: string): readonly string[] {
  return [lessWork[workOf(step.type, step.params)], raisedLimit(step, setting)]
}

const lessWork: {readonly [kind in WorkKind]: string} = {
  search: 'search narrower paths, and leave out folders such as node_modules, target and dist',
  build: 'build or test less at once, or split the step so that what is done is kept',
  other: 'give the step less to do, or split it',
}

function raisedLimit({timeout}: PlannedStep, setting: string): string {
  if (timeout.kind !== 'adaptive') return `raise \`${setting}\`, or let it adapt with \`${setting}: auto\``
  const {baseMs, maxMs} = timeout
  return `raise \`${setting}.base\`, now ${inSeconds(baseMs)}, or \`${setting}.max\`, now ${inSeconds(maxMs)}`
}

const thousands = (count: number): string => count.toLocaleString('en-US')

const counted = (count: number, what: string): string => `${thousands(count)} ${what}${count === 1 ? '' : 's'}`

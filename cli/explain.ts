/** `sortie explain`: a step of a mission, or an error code. */
import {codes, type ErrorCode, type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {findWorkspace} from './workspace.ts'

/**
 * Words in capitals name a code, one other word a step of the mission that `run` takes without a word, two a mission
 * and its step. Throws USAGE_UNKNOWN_NAME, RUN_STEP_UNKNOWN, and what `findMission` throws.
 */
export async function explain({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const [first = '', second] = operands
  if (second === undefined && /^[A-Z]+_[A-Z_]+$/.test(first)) return explainCode(first, flags, io)
  if (second === undefined && /[./]/.test(first) && !innerStep.test(first)) throw stepNotNamed(first)
  const workspace = findWorkspace(flags, io)
  const {explainStep} = await import('./explain-step.ts')
  return await explainStep(second === undefined ? {stepId: first} : {mission: first, stepId: second}, {
    workspace,
    flags,
    io,
  })
}

/** `outer/inner`: a step of the mission that another step runs. */
const innerStep = /^[A-Za-z][A-Za-z0-9_-]*(?:\/[A-Za-z][A-Za-z0-9_-]*)+$/

/** No id of a step has a dot. */
function stepNotNamed(mission: string): SortieError {
  return new SortieError('USAGE_UNKNOWN_NAME', {
    message: `"${mission}" is no step; a mission is named together with one`,
    hint: `\`sortie explain ${mission} STEP\` explains one step, \`sortie plan ${mission}\` shows them all`,
  })
}

function explainCode(word: string, flags: Invocation['flags'], io: Io): ExitStatus {
  if (!isCode(word)) {
    const meant = didYouMean(nearMissAmong(Object.keys(codes))(word))
    throw new SortieError('USAGE_UNKNOWN_NAME', {
      message: `there is no error code "${word}"`,
      hint: meant ?? 'docs/errors.md lists them all',
    })
  }
  const {meaning, mend, exitStatus, retryable} = codes[word]
  const document = {code: word, meaning, mend, exit_status: exitStatus, retryable}
  const text = [
    `${word}: ${meaning}`,
    `  to mend it         ${mend}`,
    `  exit status        ${exitStatus}`,
    `  another attempt    ${retryable ? 'can help' : 'ends the same way'}`,
    '',
  ].join('\n')
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : text)
  return 0
}

function isCode(word: string): word is ErrorCode {
  return Object.hasOwn(codes, word)
}

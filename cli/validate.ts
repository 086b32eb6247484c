/** `sortie validate`: everything that is wrong with mission files, at once. */

import type {Plan} from '../engine/contracts.ts'
import type {ExitStatus} from '../engine/errors.ts'
import {diagnosticJson, formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {everyStep} from '../engine/plans.ts'
import type {Invocation} from './command.ts'
import {findMission} from './find-mission.ts'
import {givenInputs} from './given-inputs.ts'
import {givenPlatform} from './given-platform.ts'
import type {Io} from './io.ts'
import {checkMission} from './load-plan.ts'
import {countSteps} from './preview.ts'
import {findWorkspace} from './workspace.ts'

export async function validate({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const words = operands.length === 0 ? [undefined] : operands
  const documents = []
  const given = {inputs: givenInputs(flags['input']), ...givenPlatform(flags)}
  let isAnyWrong = false
  for (const word of words) {
    const file = findMission(word, workspace, io)
    const {plan, diagnostics} = await checkMission(file, {workspace, io}, given)
    isAnyWrong ||= plan === null
    documents.push({path: file.path, valid: plan !== null, diagnostics: diagnostics.map(diagnosticJson)})
    if (flags['json'] === true) continue
    if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
    if (plan !== null) io.stdout.write(`${file.path} is valid: ${stepsInWords(plan)}\n`)
  }
  if (flags['json'] === true) io.stdout.write(`${JSON.stringify(documents, null, 2)}\n`)
  return isAnyWrong ? 2 : 0
}

function stepsInWords(plan: Plan): string {
  const inner = Array.from(everyStep(plan)).length - plan.steps.length
  return `${countSteps(plan)}${inner === 0 ? '' : `, and ${inner} of the missions that they run`}`
}

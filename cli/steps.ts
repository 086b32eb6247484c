/** `sortie steps`: the step types, or one of them with its parameters. */
import type {StepTypeBase} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {typeWord} from '../schemas/aliases.ts'
import {stepTypes} from '../steps/index.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {choicesOf, exampleOf, exampleText, type Parameter, parametersOf} from './step-parameters.ts'
import {textTable} from './text-table.ts'

/** Throws USAGE_UNKNOWN_NAME. */
export async function steps({operands: [word], flags}: Invocation, {stdout}: Io): Promise<ExitStatus> {
  const isJson = flags['json'] === true
  if (word === undefined) {
    const types = stepTypes.map(({type, summary}) => ({type, summary}))
    stdout.write(isJson ? asJson({types}) : textTable(types.map(({type, summary}) => [type, summary])))
    return 0
  }
  // Spelled as in a mission, where case, "-" and "_" do not matter.
  const type = stepTypes.find(candidate => typeWord(candidate.type) === typeWord(word))
  if (type === undefined) throw unknownType(word)
  stdout.write(isJson ? asJson(documentOf(type)) : asText(type))
  return 0
}

const asJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

function documentOf(type: StepTypeBase): object {
  return {
    type: type.type,
    summary: type.summary,
    parameters: parametersOf(type),
    example: {id: 'example', type: type.type, with: exampleOf(type)},
  }
}

function asText(type: StepTypeBase): string {
  const choices = choicesOf(type)
  const parameters = parametersOf(type).flatMap(parameterLines)
  return [
    `${type.type}: ${type.summary}`,
    '',
    `Parameters, in \`with\`${choices === '' ? '' : `; ${choices} must be there`}:`,
    '',
    ...parameters,
    'Example:',
    '',
    exampleText(type),
  ].join('\n')
}

function parameterLines({name, type, required, default: fallback, description}: Parameter): string[] {
  const facts = [
    type,
    ...(required ? ['required'] : []),
    ...(fallback === null ? [] : [`default ${JSON.stringify(fallback)}`]),
  ]
  return [`  ${name}: ${facts.join(', ')}`, `      ${description}`, '']
}

function unknownType(word: string): SortieError {
  const meant = didYouMean(nearMissAmong(stepTypes.map(({type}) => type))(word))
  return new SortieError('USAGE_UNKNOWN_NAME', {
    message: `there is no step type "${word}"`,
    hint: meant ?? '`sortie steps` lists every type',
  })
}

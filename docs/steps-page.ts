/** `docs/reference/steps.md`, from the table of step types and their schemas. */
import {choicesOf, exampleText, type Parameter, parametersOf} from '../cli/step-parameters.ts'
import type {StepTypeBase} from '../engine/contracts.ts'
import {stepTypes} from '../steps/index.ts'

export function stepsPage(): string {
  const rows = stepTypes.map(({type, summary}) => `| [\`${type}\`](#${type}) | ${cell(summary)} |\n`)
  return [
    '# Step types\n',
    'This page is made from `steps/index.ts` and the schemas in `schemas/steps/`.\n',
    `| type | what it does |\n| --- | --- |\n${rows.join('')}`,
    ...stepTypes.map(typeSection),
  ].join('\n')
}

function typeSection(type: StepTypeBase): string {
  const choices = choicesOf(type)
  return [
    `## ${type.type}\n`,
    `${capital(type.summary)}.${choices === '' ? '' : ` It needs ${choices}.`}\n`,
    `| parameter | type | default | what it says |\n| --- | --- | --- | --- |\n${parametersOf(type).map(row).join('')}`,
    `\`\`\`yaml\nversion: "1.0"\nname: example\n${exampleText(type)}\`\`\`\n`,
  ].join('\n')
}

function row({name, type, required, default: fallback, description}: Parameter): string {
  const shown = required ? 'required' : fallback === null ? '' : `\`${JSON.stringify(fallback)}\``
  return `| \`${name}\` | ${cell(type)} | ${cell(shown)} | ${cell(description)} |\n`
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

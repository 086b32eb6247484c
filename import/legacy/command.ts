/** Programs and shell text. */
import type {JsonObject} from '../../engine/contracts.ts'
import type {Tree} from '../../engine/mission/tree.ts'
import {shellWord} from '../draft.ts'
import {scalarText} from '../fields.ts'
import {shellFor} from '../shell-lines.ts'
import {carryScript, carryText, carryValue} from './carry-texts.ts'
import {type Become, type Carrier, nothing, type Params, runStep, stdout, typeStep} from './step.ts'
import {placeOf} from './surroundings.ts'

/** Parameters that have the same name and meaning here. */
const kept = [
  'platform_commands',
  'fallback_command',
  'detect_platform',
  'files',
  'chunk',
  'repeat',
  'expect',
  'output_format',
]

export const command: Carrier = params => {
  const {fields, texts} = params
  const place = placeOf(params)
  if (place.outside !== null) return nothing(place.outside)
  const own = ownParams(params)
  const script = fields.text('run', 'script', 'code')
  const wanted = shellWanted(fields.take('shell', 'use_shell'))
  const [program, ...first] = wordsOf(fields.take('command', 'cmd', 'program', 'executable'))
  const args = [...first, ...wordsOf(fields.take('args', 'arguments'))]
  if (script !== undefined) return shellStep(script, {wanted, place: place.keys, own}, params)
  if (program === undefined && own['platform_commands'] === undefined) return nothing('it names no command')
  if (program === undefined) return typeStep('command', own, {result: stdout, ...place.keys})
  const isText = wanted !== null || /\s|[|&;<>`]/.test(program)
  if (!isText) {
    const called = {command: carryText(program, texts), ...(args.length > 0 && {args: carryValue(args, texts)})}
    return typeStep('command', {...called, ...own}, {result: stdout, ...place.keys})
  }
  const text = [program, ...args.map(arg => (isOperator(arg) ? arg : shellWord(arg)))].join(' ')
  return shellStep(text, {wanted, place: place.keys, own}, params)
}

export const shellText: Carrier = params => {
  const {fields} = params
  const place = placeOf(params)
  if (place.outside !== null) return nothing(place.outside)
  const wanted = shellWanted(fields.take('shell', 'interpreter'))
  const text = fields.text('run', 'script', 'command', 'cmd', 'code', 'content')
  if (text === undefined) return nothing('it holds no text for a shell')
  return shellStep(text, {wanted, place: place.keys, own: ownParams(params)}, params)
}

function shellStep(
  text: string,
  {wanted, place, own}: {readonly wanted: string | null; readonly place: JsonObject; readonly own: JsonObject},
  {texts}: Params,
): Become {
  const shell = wanted ?? shellFor(text)
  const keys = {...(shell !== 'sh' && {shell}), ...place, ...(Object.keys(own).length > 0 && {with: own})}
  return runStep(carryScript(text, shell, texts), keys)
}

function ownParams({fields, texts}: Params): JsonObject {
  const stdin = fields.json('stdin', 'input')
  const codes = fields.json('success_exit_codes', 'expected_exit_codes', 'allowed_exit_codes', 'exit_codes')
  const same = kept.flatMap(name => {
    const value = fields.json(name)
    return value === undefined ? [] : [[name, carryValue(value, texts)] as const]
  })
  return {
    ...(stdin !== undefined && {stdin: carryText(typeof stdin === 'string' ? stdin : JSON.stringify(stdin), texts)}),
    ...(codes !== undefined && {success_exit_codes: Array.isArray(codes) ? codes : [codes]}),
    ...Object.fromEntries(same),
  }
}

/** The name of a shell; `sh` for a mere yes, null where none is asked for. */
function shellWanted(tree: Tree | undefined): string | null {
  if (tree?.kind !== 'scalar' || tree.value === false || tree.value === null) return null
  if (typeof tree.value !== 'string') return 'sh'
  return tree.value.split('/').at(-1) ?? 'sh'
}

function wordsOf(tree: Tree | undefined): string[] {
  if (tree === undefined) return []
  const items = tree.kind === 'list' ? tree.items : [tree]
  return items.flatMap(item => scalarText(item) ?? [])
}

const isOperator = (word: string): boolean => /^(?:\||\|\||&&|;|&|>>?|<|2>(?:&1)?|&>)$/.test(word)

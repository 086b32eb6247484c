/** Commands of git. */
import {carryValue} from './carry-texts.ts'
import {type Carrier, nothing, type Params, stdout, typeStep} from './step.ts'
import {placeOf} from './surroundings.ts'

export const git: Carrier = params => {
  const first = params.fields.text('command', 'subcommand', 'action', 'operation')
  if (first === undefined) return nothing('it does not say what git is to do')
  return run(first.replace(/^git\s+/, '').split(/\s+/), params)
}

export const gitCommand =
  (name: string): Carrier =>
  params =>
    run([name], params)

function run(words: readonly string[], params: Params) {
  const {fields, texts} = params
  const place = placeOf(params)
  const more = fields.json('args', 'arguments', 'options')
  const message = fields.text('message')
  if (place.outside !== null) return nothing(place.outside)
  const given = Array.isArray(more) ? more.map(String) : typeof more === 'string' ? more.split(/\s+/) : []
  const args = [...words, ...given, ...(message === undefined ? [] : ['-m', message])]
  return typeStep('command', {command: 'git', args: carryValue(args, texts)}, {result: stdout, ...place.keys})
}

/** `tool` steps: the tools that read, write, look and run have step types here. */
import {typeWord} from '../../schemas/aliases.ts'
import {fieldsOf, isMapping, joined} from '../fields.ts'
import {basicTypes} from './basic-types.ts'
import {type Carrier, nothing} from './step.ts'

export const tool: Carrier = params => {
  const {fields} = params
  const name = fields.text('tool', 'tool_name', 'name', 'function')
  if (name === undefined) return nothing('it names no tool')
  const carrier = basicTypes.get(typeWord(name))
  if (carrier === undefined) return nothing(`there is no step type for the tool "${name}"`)
  // Arguments have a mapping of their own, or stand beside the name.
  const given = fields.take('arguments', 'args', 'input', 'inputs', 'params', 'parameters', 'tool_input')
  return carrier(isMapping(given) ? {...params, fields: joined(fieldsOf(given), fields)} : params)
}

/** The name of a run's concurrency group, known when its environment is. */
import type {Plan} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import type {Environment} from './environment.ts'

/** null for a plan without a group. Throws RUN_BAD_GROUP. */
export async function groupOf(
  {concurrency, values, missionName}: Plan,
  {inherited}: Environment,
): Promise<string | null> {
  if (concurrency === undefined) return null
  const {group, env} = concurrency
  if (!group.includes('${{')) return group
  const {evaluateTemplate} = await import('../expression/index.ts')
  const literals = Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes('${{')))
  const contexts = {
    inputs: values.inputs,
    vars: values.vars,
    env: {...inherited, ...literals},
    mission: {name: missionName},
  }
  try {
    const name = evaluateTemplate(group, {contexts})
    const text = typeof name === 'string' ? name : JSON.stringify(name)
    if (text.trim() !== '' && text !== 'null') return text
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    throw badGroup(group, cause.message, cause)
  }
  throw badGroup(group, 'it is empty')
}

function badGroup(group: string, why: string, cause?: SortieError): SortieError {
  return new SortieError('RUN_BAD_GROUP', {
    message: `the concurrency group ${group} has no name: ${why}`,
    hint: 'give its inputs and variables a value',
    ...(cause !== undefined && {cause}),
  })
}

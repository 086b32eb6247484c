/** Whether JSON fits the schema of its question. Checked whatever the server promises: grammars leave parts out. */
import type {AnswerValidator, Json, JsonObject, LlmAnswerShape} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {schemaText} from './schema-text.ts'

/** Of all that is wrong with an answer, so much is said. */
const MAX_PROBLEMS = 8

/** What is wrong, in words for the model; empty where it fits. */
export type AnswerCheck = (value: Json) => readonly string[]

export interface AnswerChecks {
  /** Throws LLM_BAD_SETTINGS where the schema is none. */
  checkFor(shape: LlmAnswerShape): Promise<AnswerCheck>
}

export function createAnswerChecks(): AnswerChecks {
  const known = new Map<string, AnswerCheck>()
  return {
    async checkFor({schema, validate}) {
      if (validate !== undefined) return checkWith(validate)
      const key = schemaText(schema)
      const found = known.get(key) ?? (await compile(schema))
      known.set(key, found)
      return found
    },
  }
}

async function compile(schema: JsonObject): Promise<AnswerCheck> {
  const {Ajv} = await import('ajv')
  // Schemas come from users: what they say beyond draft 7 is left aside, and nothing is printed.
  const ajv = new Ajv({strict: false, allErrors: true, logger: false, validateFormats: false, addUsedSchema: false})
  const {$schema: _, $id: __, ...plain} = schema
  try {
    return checkWith(ajv.compile(plain))
  } catch (cause) {
    throw new SortieError('LLM_BAD_SETTINGS', {
      message: `the schema of the answer is not a JSON Schema: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'mend the schema; `$ref` reaches only what stands in it',
      cause,
    })
  }
}

function checkWith(validate: AnswerValidator): AnswerCheck {
  return value => {
    if (validate(value)) return []
    const problems = (validate.errors ?? []).map(({instancePath, message = 'does not fit', params}) => {
      const where = instancePath === '' ? 'the value' : `"${instancePath}"`
      const what = Object.values(params).filter(part => typeof part === 'string' && !message.includes(part))
      return `${where} ${message}${what.length === 0 ? '' : ` (${what.join(', ')})`}`
    })
    return [...new Set(problems)].slice(0, MAX_PROBLEMS)
  }
}

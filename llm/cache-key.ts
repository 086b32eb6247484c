/** What an answer is known by: everything that shapes it, and nothing else. Pure. */
import {canonicalJson, canonicalObject, sha256} from '../engine/canonical.ts'
import type {LlmQuestion} from '../engine/contracts.ts'
import {TEMPLATE_VERSION} from './prompt.ts'
import {schemaText} from './schema-text.ts'
import type {Target} from './settings.ts'

/**
 * `question` with its secrets replaced. Of the address counts which provider it is; of one that is none of ours the
 * address itself.
 */
export function cacheKey(question: LlmQuestion, target: Target): string {
  const {provider, baseUrl, model, server, maxOutputTokens, sampling} = target
  const shaping = {
    template: TEMPLATE_VERSION,
    place: provider === 'custom' ? baseUrl : provider,
    model,
    server,
    maxOutputTokens: question.maxOutputTokens ?? maxOutputTokens,
    sampling: {...sampling, ...question.sampling},
    system: question.system,
    parts: question.parts,
    version: question.version,
  }
  const members = Object.entries(shaping).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, canonicalJson(value)]],
  )
  const {answer} = question
  return sha256(canonicalObject(answer === undefined ? members : [...members, ['schema', schemaText(answer.schema)]]))
}

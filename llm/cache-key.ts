/** What an answer is known by: everything that shapes it, and nothing else. Pure. */
import {canonicalJson, sha256} from '../engine/canonical.ts'
import type {LlmQuestion} from '../engine/contracts.ts'
import {TEMPLATE_VERSION} from './prompt.ts'
import type {Target} from './settings.ts'

/**
 * `question` with its secrets replaced. Of the address counts which provider it is; of one that is none of ours the
 * address itself.
 */
export function cacheKey(question: LlmQuestion, target: Target): string {
  const {provider, baseUrl, model, server, maxOutputTokens, sampling} = target
  return sha256(
    canonicalJson({
      template: TEMPLATE_VERSION,
      place: provider === 'custom' ? baseUrl : provider,
      model,
      server,
      maxOutputTokens: question.maxOutputTokens ?? maxOutputTokens,
      sampling: {...sampling, ...question.sampling},
      system: question.system,
      parts: question.parts,
      schema: question.answer?.schema,
      version: question.version,
    }),
  )
}

/** Secrets that a change has brought: the findings of the scan for secrets, by its rules and with its ids. */
import type {StepContext} from '../../engine/contracts.ts'
import type {ReviewFinding} from '../../review/static/review.ts'
import {addedSecrets} from '../../review/static/secrets.ts'
import type {ReviewedFile} from '../../review/texts.ts'
import {secrets} from '../scan/secrets.ts'

/** Without those that a comment or the allow file lets stand. */
export async function secretFindings(files: readonly ReviewedFile[], context: StepContext): Promise<ReviewFinding[]> {
  const facts = await addedSecrets(files)
  if (facts.size === 0) return []
  const answer = {kind: 'secrets', facts, leftOut: []}
  const {findings} = await secrets.conclude({
    params: {kinds: ['secrets']},
    files: [],
    answer,
    answers: new Map([['secrets', answer]]),
    context,
  })
  return findings.map(finding => ({...finding, found_by: 'rules'}))
}

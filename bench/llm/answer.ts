/** An answer as a model gives it, of realistic size: two findings, each citing a line of the file. Pure. */
import type {Json} from '../../engine/contracts.ts'

export const PRICE_MICRO_USD_PER_CALL = 2_000

const FINDINGS = 2

/** `request`: the body of a chat completion. */
export function answerTo(request: string): Json {
  const lines = [...request.slice(-6_000).matchAll(/\\n(\d+)\| {2}((?:[^\\"]|\\.)*?)(?=\\n)/g)].slice(0, FINDINGS)
  const findings = lines.map(([, number = '1', text = ''], index) => ({
    rule: 'unchecked-result',
    title: `The result in line ${number} is not looked at`,
    why: 'What the store could not give is taken for something that is there, and the rows of others are touched.',
    scenario: 'A customer without an address orders twice within one second, and the second order has no rows.',
    severity: index === 0 ? 'medium' : 'low',
    confidence: 0.7,
    category: 'bug',
    start_line: Number(number),
    end_line: Number(number),
    quote: JSON.parse(`"${text}"`),
    fix: 'Look at the result before its rows are read, and give null where there is none.',
  }))
  const content = {
    summary: 'Finds rows of the store by one of their fields and adds them up, within a limit.',
    language: 'TypeScript',
    scores: {overall: 78, security: 85, complexity: 72},
    findings,
  }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'bench-1',
    choices: [{index: 0, message: {role: 'assistant', content: JSON.stringify(content)}, finish_reason: 'stop'}],
    // At $1 for a million of each kind.
    usage: {prompt_tokens: 1_500, completion_tokens: 500, total_tokens: 2_000},
  }
}

/** The kinds of step of the earlier engine, each with what carries it over. */
import {basicTypes, byWord} from './basic-types.ts'
import {agent, llm} from './llm.ts'
import type {Carrier} from './step.ts'
import {tool} from './tools.ts'

const carriers: ReadonlyMap<string, Carrier> = new Map([
  ...basicTypes,
  ...byWord([
    {carrier: llm, words: ['llm', 'prompt', 'llm_call', 'llm_prompt', 'completion', 'chat', 'ai']},
    {carrier: agent, words: ['agent', 'ai_agent', 'sub_agent']},
    {carrier: tool, words: ['tool', 'tool_call', 'use_tool']},
  ]),
])

/** undefined for a word that no kind of step had. */
export function carrierFor(word: string): Carrier | undefined {
  return carriers.get(word)
}

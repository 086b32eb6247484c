/** Commands about models that are asked. */
import type {Command} from '../command.ts'
import {localServer} from '../command-flags.ts'
import {llmActions} from '../command-words.ts'

export const serviceCommands: readonly Command[] = [
  {
    name: 'llm',
    group: 'service',
    arguments: '[action] [what]',
    summary:
      'list the models, programs and providers that there are (list), start a local model (start), ask one question (test), measure (bench); of a model, a provider or an address',
    flags: [
      ...localServer,
      {usage: '--model <name>', summary: 'ask this model, of a server that has several'},
      {usage: '--api-key-env <variable>', summary: 'the environment variable with the key of the server'},
      {usage: '--set <name=value>', summary: 'a sampling parameter, such as temperature=0.2', isRepeatable: true},
      {usage: '--prompt <text>', summary: 'test: ask this'},
      {usage: '--questions <n>', summary: 'bench: so many at each level (8)'},
      {usage: '--concurrency <n>', summary: 'bench: up to so many at one time (4)'},
    ],
    words: llmActions,
    load: async () => (await import('../llm.ts')).llm,
  },
]

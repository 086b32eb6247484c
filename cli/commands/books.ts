/** Commands about what was paid, and what is left to do. */
import {taskCategories, taskEfforts, taskPriorities, taskStates} from '../../engine/task-words.ts'
import type {Command} from '../command.ts'
import {costGroups, taskActions} from '../command-words.ts'

export const bookCommands: readonly Command[] = [
  {
    name: 'costs',
    group: 'books',
    arguments: '',
    summary: 'show what models were asked and what that cost, by day, and what is left of the budgets',
    flags: [
      {usage: '--by <group>', summary: 'by day (default), model, mission, step or repository', values: costGroups},
      {usage: '--since <time>', summary: 'only of so long: 24h, 30d'},
    ],
    load: async () => (await import('../costs.ts')).costs,
  },
  {
    name: 'task',
    group: 'books',
    arguments: '[action] [id] [state]',
    summary: 'keep the tasks of this project: list (default), show, add, start, done, move, export',
    flags: [
      {usage: '--all', summary: 'list also those that have ended'},
      {usage: '--state <name>', summary: 'list or export those in this state', values: taskStates},
      {usage: '--priority <name>', summary: 'of the task to add (medium), or of those to list', values: taskPriorities},
      {usage: '--category <name>', summary: 'of the task to add (other), or of those to list', values: taskCategories},
      {usage: '--effort <name>', summary: 'of the task to add (medium)', values: taskEfforts},
      {usage: '--description <text>', summary: 'of the task to add'},
      {usage: '--file <path>', summary: 'a file that the task to add is about', values: 'files', isRepeatable: true},
      {usage: '--after <id>', summary: 'a task that comes before the one to add', isRepeatable: true},
      {usage: '--format <name>', summary: 'export as markdown (default) or json', values: ['markdown', 'json']},
      {usage: '-o, --output <file>', summary: 'export to this file', values: 'files'},
      {usage: '--force', summary: 'write over a file that is there'},
    ],
    words: taskActions,
    load: async () => (await import('../task.ts')).task,
  },
  {
    name: 'next',
    group: 'books',
    arguments: '',
    summary: 'show the task to do next, and why it comes first',
    flags: [],
    load: async () => (await import('../next.ts')).next,
  },
]

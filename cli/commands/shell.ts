/** Commands for the shell itself. */
import type {Command} from '../command.ts'
import {shells} from '../command-words.ts'

export const shellCommands: readonly Command[] = [
  {
    name: 'completion',
    group: 'shell',
    arguments: '<shell>',
    summary: 'print a script that completes commands, flags and names: for bash, zsh or fish',
    flags: [],
    words: shells,
    standsAlone: true,
    load: async () => (await import('../completion.ts')).completion,
  },
]

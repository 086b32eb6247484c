/** The command table: parser, help and reference come from it. What a command does loads when it is called. */
import type {Command} from './command.ts'
import {bookCommands} from './commands/books.ts'
import {missionCommands} from './commands/missions.ts'
import {runCommands} from './commands/runs.ts'
import {serviceCommands} from './commands/service.ts'
import {shellCommands} from './commands/shell.ts'
import {workCommands} from './commands/work.ts'

export const commands: readonly Command[] = [
  ...missionCommands,
  ...runCommands,
  ...workCommands,
  ...bookCommands,
  ...serviceCommands,
  ...shellCommands,
]

/** `docs/reference/commands.md`, from the command table and the table of settings. */
import type {Command, Flag} from '../cli/command.ts'
import {commonFlags} from '../cli/command-flags.ts'
import {commands} from '../cli/commands.ts'
import {settingTable} from '../cli/config.ts'
import common from '../schemas/common.schema.json' with {type: 'json'}
import configSchema from '../schemas/config.schema.json' with {type: 'json'}

const groups: readonly {readonly group: Command['group']; readonly title: string}[] = [
  {group: 'missions', title: 'Missions'},
  {group: 'runs', title: 'Runs'},
  {group: 'work', title: 'Work'},
  {group: 'books', title: 'Books'},
  {group: 'service', title: 'Service'},
  {group: 'shell', title: 'Shell'},
]

export function commandsPage(): string {
  return [
    '# Commands\n',
    'This page is made from the tables in `cli/commands.ts` and `cli/config.ts`.\n',
    'Every command takes these flags:\n',
    flagTable(commonFlags),
    ...groups.flatMap(({group, title}) => [
      `## ${title}\n`,
      ...commands.filter(command => command.group === group).map(commandSection),
    ]),
    '## Settings\n',
    'Flags stand above environment variables, these above the mission (`max_parallel`, `fail_fast`), the mission above',
    "the project's `.sortie/config.yaml`, and that above the user's own `sortie/config.yaml` in `$XDG_CONFIG_HOME` or",
    '`~/.config`, on macOS in `~/Library/Application Support`, on Windows in `%APPDATA%`. `sortie config` shows each',
    'setting with where it comes from; `sortie schema config` is the format of the files.\n',
    settingsTable(),
  ].join('\n')
}

function commandSection({name, arguments: operands, summary, flags}: Command): string {
  const usage = ['sortie', name, operands].filter(part => part !== '').join(' ')
  const table = flags.length === 0 ? '' : `\n${flagTable(flags)}`
  return `### ${name}\n\n\`${usage}\`\n\n${capital(summary)}.\n${table}`
}

function flagTable(flags: readonly Flag[]): string {
  const rows = flags.map(({usage, summary}) => `| \`${usage.replace(' [=', '[=')}\` | ${cell(summary)} |\n`)
  return `| flag | what it does |\n| --- | --- |\n${rows.join('')}`
}

function settingsTable(): string {
  const {cache, ...plain} = configSchema.properties
  const entries: [string, {readonly description: string}][] = Object.entries(plain)
  const descriptions = new Map([
    ...entries,
    ['cache.max_size', cache.properties.max_size],
    ['llm.server.program', common.definitions.llmConfig.properties.server.properties.program],
  ])
  const rows = settingTable.map(({key, variables, flags}) => {
    const shown = flags.map(({usage}) => `\`${usage}\``).join(', ')
    return `| \`${key}\` | ${shown} | ${variables.map(({name}) => `\`${name}\``).join(', ')} | ${cell(descriptions.get(key)?.description ?? '')} |\n`
  })
  return `| in files | flag | environment | what it says |\n| --- | --- | --- | --- |\n${rows.join('')}`
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** The script for fish. */
import type {Words} from './command.ts'
import {
  type CompletedCommand,
  type CompletedFlag,
  type CompletionTable,
  missionNamesCommand,
  runIdsCommand,
} from './completion-table.ts'

export function fishScript({commonFlags, commands}: CompletionTable): string {
  return [
    '# fish completion for sortie. To use it: sortie completion fish > ~/.config/fish/completions/sortie.fish',
    'complete -c sortie -f',
    ...commonFlags.map(flag => flagLine(flag, '')),
    ...commands.map(
      ({name, summary}) => `complete -c sortie -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n')
}

function commandLines({name, flags, words}: CompletedCommand): string[] {
  const condition = ` -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`
  return [
    ...flags.map(flag => flagLine(flag, condition)),
    ...(words.length === 0 ? [] : [`complete -c sortie${condition} ${offered(words)}`]),
  ]
}

function flagLine({names, summary, takes, values}: CompletedFlag, condition: string): string {
  const shown = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const value = takes === 'value' ? ` -r ${values.length === 0 ? '-f' : offered(values)}` : ''
  return `complete -c sortie${condition} ${shown.join(' ')}${value} -d ${quoted(summary)}`
}

function offered(words: Words): string {
  switch (words) {
    case 'missions':
      return `-F -a ${quoted(`(${missionNamesCommand('sortie')})`)}`
    case 'runs':
      return `-f -a ${quoted(`(${runIdsCommand('sortie')})`)}`
    case 'files':
      return '-F'
    case 'directories':
      return `-f -a ${quoted('(__fish_complete_directories)')}`
    default:
      return `-f -a ${quoted(words.join(' '))}`
  }
}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`

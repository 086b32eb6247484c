/** The script for zsh. */
import type {Words} from './command.ts'
import {
  type CompletedCommand,
  type CompletedFlag,
  type CompletionTable,
  missionNamesCommand,
  runIdsCommand,
} from './completion-table.ts'

export function zshScript({commonFlags, commands}: CompletionTable): string {
  return `#compdef sortie
# zsh completion for sortie. To use it: sortie completion zsh > a folder of $fpath, as _sortie
_sortie_missions() {
  local -a names=("\${(@f)$(${missionNamesCommand('sortie')})}")
  _alternative "missions:mission:(($names))" 'files:file:_files'
}

_sortie_runs() {
  local -a ids=("\${(@f)$(${runIdsCommand('sortie')})}")
  compadd -a ids
}

_sortie() {
  local curcontext=$curcontext state line
  local -a commands=(
${commands.map(({name, summary}) => `    ${quoted(`${name}:${summary}`)}\n`).join('')}  )
  _arguments -C${flagLines(commonFlags, 4)} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(command => commandCase(command, commonFlags)).join('')}      esac
      ;;
  esac
}

# Loaded from $fpath it is called at once, sourced it is only made known.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _sortie "$@"; else compdef _sortie sortie; fi
`
}

function commandCase({name, flags, words}: CompletedCommand, commonFlags: readonly CompletedFlag[]): string {
  const argument = words.length === 0 ? '' : ` \\\n            ${quoted(`*:${name}:${action(words)}`)}`
  return `        ${name}) _arguments${flagLines([...flags, ...commonFlags], 12)}${argument} ;;\n`
}

function flagLines(flags: readonly CompletedFlag[], indent: number): string {
  return flags
    .map(flag => {
      const text = `[${flag.summary.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]${valueOf(flag)}`
      const [only, ...others] = flag.names
      const spec =
        others.length === 0
          ? quoted(`${only}${flag.takes === 'assigned' ? '=-' : ''}${text}`)
          : `${quoted(`(${flag.names.join(' ')})`)}{${flag.names.join(',')}}${quoted(text)}`
      return ` \\\n${' '.repeat(indent)}${spec}`
    })
    .join('')
}

function valueOf({takes, values}: CompletedFlag): string {
  if (takes === 'nothing') return ''
  return `${takes === 'assigned' ? '::' : ':'}value:${action(values)}`
}

function action(words: Words): string {
  switch (words) {
    case 'missions':
      return '_sortie_missions'
    case 'runs':
      return '_sortie_runs'
    case 'files':
      return '_files'
    case 'directories':
      return '_files -/'
    default:
      return words.length === 0 ? '' : `(${words.join(' ')})`
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

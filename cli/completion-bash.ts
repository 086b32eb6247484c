/** The script for bash, from 3.2 on: the one that macOS has. */

import type {Words} from './command.ts'
import {
  type CompletedCommand,
  type CompletedFlag,
  type CompletionTable,
  missionNamesCommand,
  runIdsCommand,
} from './completion-table.ts'

export function bashScript({commonFlags, commands}: CompletionTable): string {
  const everyFlag = [...commonFlags, ...commands.flatMap(({flags}) => flags)]
  return `# bash completion for sortie. To use it: source <(sortie completion bash)
_sortie_offer() {
  local IFS=$'\\n'
  case $1 in
    missions) COMPREPLY=($(compgen -W "$(${missionNamesCommand('"$program"')})" -- "$word") $(compgen -f -- "$word")) ;;
    runs) COMPREPLY=($(compgen -W "$(${runIdsCommand('"$program"')})" -- "$word")) ;;
    files) COMPREPLY=($(compgen -f -- "$word")) ;;
    directories) COMPREPLY=($(compgen -d -- "$word")) ;;
    # "$*" joins the words by the first sign of IFS.
    *) COMPREPLY=($(compgen -W "$*" -- "$word")) ;;
  esac
}

_sortie() {
  local program=\${COMP_WORDS[0]} word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local command='' assigned='' index
  COMPREPLY=()
  # Bash makes three words of "--fail-fast=kill".
  if [[ $word == '=' ]]; then
    word='' assigned=$before
  elif [[ $before == '=' ]]; then
    assigned=\${COMP_WORDS[COMP_CWORD-2]} before=''
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${patterns(everyFlag.filter(({takes}) => takes === 'value'))}) index=$((index + 1)) ;;
      -* | '=') ;;
      *) command=\${COMP_WORDS[index]} && break ;;
    esac
  done
  case $command:$assigned in
${valueCases({commonFlags, commands}, flag => flag.takes !== 'nothing')}  esac
  [[ -n $assigned ]] && return
  case $command:$before in
${valueCases({commonFlags, commands}, flag => flag.takes === 'value')}  esac
  if [[ $word == -* ]]; then
    case $command in
${commands.map(({name, flags}) => `      ${name}) ${offer(names([...flags, ...commonFlags]))} ;;\n`).join('')}      *) ${offer([...names(commonFlags), '--version'])} ;;
    esac
    return
  fi
  case $command in
    '') ${offer(commands.map(({name}) => name))} ;;
${commands.map(wordCase).join('')}  esac
}
complete -o filenames -F _sortie sortie
`
}

function valueCases({commonFlags, commands}: CompletionTable, isWanted: (flag: CompletedFlag) => boolean): string {
  const rows = [
    ...commonFlags.map(flag => ({scope: '*', flag})),
    ...commands.flatMap(({name, flags}) => flags.map(flag => ({scope: name, flag}))),
  ]
  return rows
    .filter(({flag}) => isWanted(flag))
    .map(({scope, flag}) => {
      const pattern = flag.names.map(name => `${scope}:${name}`).join(' | ')
      const offered = flag.values.length === 0 ? '' : `${offer(flag.values)} && `
      return `    ${pattern}) ${offered}return ;;\n`
    })
    .join('')
}

function wordCase({name, words}: CompletedCommand): string {
  return words.length === 0 ? '' : `    ${name}) ${offer(words)} ;;\n`
}

const offer = (words: Words): string => `_sortie_offer ${typeof words === 'string' ? words : words.join(' ')}`
const names = (flags: readonly CompletedFlag[]): string[] => flags.flatMap(flag => flag.names)
const patterns = (flags: readonly CompletedFlag[]): string => [...new Set(names(flags))].join(' | ')

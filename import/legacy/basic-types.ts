/** What a step or a tool may be called for, and what carries it over. */
import {typeWord} from '../../schemas/aliases.ts'
import {command, shellText} from './command.ts'
import {appendFile, createFile, deleteFile, editFile, readFile, readFiles} from './files.ts'
import {git, gitCommand} from './git.ts'
import {http} from './http.ts'
import {listFiles, pathExists, searchFiles} from './looking.ts'
import {type Carrier, nothing, stdout, typeStep} from './step.ts'
import {limitsOf} from './surroundings.ts'

const pause: Carrier = params => {
  const seconds = params.fields.text('seconds', 'duration', 'duration_seconds', 'delay', 'delay_seconds')
  if (seconds === undefined || !/^\d+(?:\.\d+)?s?$/.test(seconds)) return nothing('it does not say how long to wait')
  return typeStep(
    'command',
    {command: 'sleep', args: [seconds.replace('s', '')]},
    {result: stdout, ...limitsOf(params)},
  )
}

interface Row {
  readonly carrier: Carrier
  readonly words: readonly string[]
}

const rows: readonly Row[] = [
  {carrier: command, words: ['command', 'cmd', 'exec', 'execute', 'program']},
  {
    carrier: shellText,
    words: [
      'shell',
      'bash',
      'sh',
      'script',
      'run',
      'run_script',
      'shell_command',
      'run_command',
      'execute_command',
      'terminal',
    ],
  },
  {carrier: createFile, words: ['create_file', 'write_file', 'file_write', 'save_file', 'write']},
  {carrier: appendFile, words: ['append_file', 'append_to_file', 'append']},
  {carrier: editFile, words: ['edit_file', 'modify_file', 'update_file', 'replace_in_file', 'edit', 'patch_file']},
  {carrier: readFile, words: ['read_file', 'file_read', 'read']},
  {carrier: readFiles, words: ['read_files', 'read_many_files']},
  {carrier: deleteFile, words: ['delete_file', 'remove_file']},
  {
    carrier: listFiles,
    words: ['list_files', 'list_directory', 'list_dir', 'tree', 'directory_tree', 'find_files', 'find'],
  },
  {carrier: searchFiles, words: ['search', 'grep', 'search_files', 'search_code']},
  {carrier: pathExists, words: ['file_exists', 'path_exists', 'exists']},
  {carrier: http, words: ['http', 'http_request', 'http_get', 'request', 'fetch', 'api', 'api_call', 'web_request']},
  {carrier: git, words: ['git']},
  ...['status', 'diff', 'log', 'add', 'commit', 'branch', 'show'].map(name => ({
    carrier: gitCommand(name),
    words: [`git_${name}`],
  })),
  {carrier: pause, words: ['delay', 'sleep', 'wait']},
]

/** By the word without case, `-` and `_`. */
export const basicTypes: ReadonlyMap<string, Carrier> = byWord(rows)

export function byWord(table: readonly Row[]): ReadonlyMap<string, Carrier> {
  return new Map(table.flatMap(({carrier, words}) => words.map(word => [typeWord(word), carrier] as const)))
}

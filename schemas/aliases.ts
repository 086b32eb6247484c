/**
 * The other words that a mission may use for a key or a value. The engine turns them into the preferred word before it
 * looks at anything else, the editor schema knows them, and `SPEC.md` lists them.
 */
import {MEBIBYTE} from './size.ts'

/** The mapping that a key stands in. */
export type AliasScope = 'config' | 'defaults' | 'step' | 'params' | 'retry' | 'timeout' | 'resources' | 'dependency'

export interface Alias {
  readonly in: readonly AliasScope[]
  /** A dot leads into a mapping. */
  readonly written: string
  readonly preferred: string
  /** What a number is multiplied with to get the preferred key's unit. */
  readonly times?: number
  /** What a number is written with to be read the same under the preferred key. */
  readonly unit?: string
  /** The preferred key stands in the mapping under `key`; what stands there as a plain value moves to `plainAs` in it. */
  readonly within?: {readonly key: string; readonly plainAs: string}
  /** The type of the steps that it is for; absent for all. */
  readonly of?: string
}

export const aliases: readonly Alias[] = [
  {in: ['step'], written: 'step_type', preferred: 'type'},
  {in: ['step'], written: 'parameters', preferred: 'with'},
  {in: ['step'], written: 'script', preferred: 'run'},
  {in: ['step'], written: 'needs', preferred: 'depends_on'},
  {in: ['step'], of: 'mission', written: 'uses', preferred: 'uses', within: {key: 'with', plainAs: 'uses'}},
  {in: ['step'], of: 'mission', written: 'inputs', preferred: 'inputs', within: {key: 'with', plainAs: 'uses'}},
  {in: ['step'], written: 'dependencies.strategy', preferred: 'depends_strategy'},
  {in: ['dependency'], written: 'step_id', preferred: 'step'},
  {in: ['dependency'], written: 'on_failure.use_default_value', preferred: 'default'},
  {in: ['dependency'], written: 'on_failure.retry_with_alternative', preferred: 'alternative'},
  {in: ['step', 'defaults'], written: 'timeout_seconds', preferred: 'timeout'},
  {in: ['step', 'defaults'], written: 'timeout-minutes', preferred: 'timeout', times: 60, unit: 'm'},
  {
    in: ['step', 'defaults'],
    written: 'allow_partial_results',
    preferred: 'allow_partial',
    within: {key: 'timeout', plainAs: 'limit'},
  },
  {in: ['timeout'], written: 'allow_partial_results', preferred: 'allow_partial'},
  {in: ['step', 'defaults'], written: 'retry_count', preferred: 'retry'},
  {in: ['step', 'defaults'], written: 'retry_config', preferred: 'retry'},
  {in: ['retry'], written: 'delay_seconds', preferred: 'delay'},
  {in: ['retry'], written: 'retry_on', preferred: 'on'},
  {in: ['step'], written: 'resource_limits', preferred: 'resources'},
  {in: ['resources'], written: 'max_memory_mb', preferred: 'memory', times: MEBIBYTE, unit: 'MB'},
  {in: ['resources'], written: 'max_cpu_percent', preferred: 'cpu'},
  {in: ['resources'], written: 'max_disk_io_mb_per_sec', preferred: 'disk_io', times: MEBIBYTE, unit: 'MB/s'},
  {in: ['step'], written: 'continue-on-error', preferred: 'continue_on_error'},
  {in: ['step'], written: 'continue_on_failure', preferred: 'continue_on_error'},
  {in: ['step'], written: 'strategy.matrix', preferred: 'matrix'},
  {
    in: ['step'],
    written: 'strategy.max-parallel',
    preferred: 'max_parallel',
    within: {key: 'matrix', plainAs: 'values'},
  },
  {in: ['step'], written: 'strategy.fail-fast', preferred: 'fail_fast', within: {key: 'matrix', plainAs: 'values'}},
  {in: ['config'], written: 'max_parallel_steps', preferred: 'max_parallel'},
  {in: ['config'], written: 'resource_limits.max_parallel_steps', preferred: 'max_parallel'},
  {in: ['step'], written: 'working_dir', preferred: 'working_directory'},
  {in: ['step'], written: 'working-directory', preferred: 'working_directory'},
  {in: ['params'], written: 'repeat_count', preferred: 'count', within: {key: 'repeat', plainAs: 'count'}},
  {
    in: ['params'],
    written: 'delay_between_repeats_ms',
    preferred: 'delay',
    times: 0.001,
    within: {key: 'repeat', plainAs: 'count'},
  },
  {
    in: ['params'],
    written: 'expect_status_codes',
    preferred: 'status_codes',
    within: {key: 'expect', plainAs: 'status_codes'},
  },
  {in: ['params'], written: 'chunk_processing', preferred: 'enabled', within: {key: 'chunk', plainAs: 'enabled'}},
  {in: ['params'], written: 'max_files_per_chunk', preferred: 'max_files', within: {key: 'chunk', plainAs: 'enabled'}},
]

/** Words inside `with` for what the preferred form has under the step's own `timeout`. */
export const timeoutWordsInWith: readonly {readonly written: string; readonly preferred: string}[] = [
  {written: 'timeout_strategy', preferred: 'strategy'},
  {written: 'base_timeout_seconds', preferred: 'base'},
  {written: 'max_timeout_seconds', preferred: 'max'},
  {written: 'size_factor', preferred: 'size_factor'},
]

export interface ValueAlias {
  readonly in: AliasScope
  /** The preferred word of the key. */
  readonly key: string
  readonly written: string
  readonly preferred: string
}

export const valueAliases: readonly ValueAlias[] = [
  {in: 'step', key: 'depends_strategy', written: 'all_required', preferred: 'all'},
  {in: 'step', key: 'depends_strategy', written: 'any_required', preferred: 'any'},
  {in: 'step', key: 'depends_strategy', written: 'all_success', preferred: 'all'},
  {in: 'step', key: 'depends_strategy', written: 'one_success', preferred: 'any'},
  {in: 'step', key: 'depends_strategy', written: 'all_done', preferred: 'best_effort'},
  {in: 'dependency', key: 'on_failure', written: 'log_warning', preferred: 'warn'},
  {in: 'dependency', key: 'on_failure', written: 'use_default_value', preferred: 'default'},
  {in: 'dependency', key: 'on_failure', written: 'retry_with_alternative', preferred: 'alternative'},
]

/** Step types are one word whatever their case, "-" and "_": `CreateFile`, `create-file` and `create_file`. */
export function typeWord(written: string): string {
  return written.toLowerCase().replaceAll(/[-_]/g, '')
}

/**
 * The other words that a mission may use for a key. The engine turns them into the preferred word before it looks at
 * anything else, the editor schema knows them, and `SPEC.md` lists them.
 */

/** The mapping that a key stands in. */
export type AliasScope = 'config' | 'defaults' | 'step' | 'retry' | 'dependency'

export interface Alias {
  readonly in: readonly AliasScope[]
  /** A dot leads into a mapping that holds nothing else. */
  readonly written: string
  readonly preferred: string
  /** What a number is multiplied with to get the preferred key's unit. */
  readonly times?: number
}

export const aliases: readonly Alias[] = [
  {in: ['step'], written: 'step_type', preferred: 'type'},
  {in: ['step'], written: 'parameters', preferred: 'with'},
  {in: ['step'], written: 'script', preferred: 'run'},
  {in: ['step'], written: 'needs', preferred: 'depends_on'},
  {in: ['dependency'], written: 'step_id', preferred: 'step'},
  {in: ['step', 'defaults'], written: 'timeout_seconds', preferred: 'timeout'},
  {in: ['step', 'defaults'], written: 'timeout-minutes', preferred: 'timeout', times: 60},
  {in: ['step', 'defaults'], written: 'retry_count', preferred: 'retry'},
  {in: ['step', 'defaults'], written: 'retry_config', preferred: 'retry'},
  {in: ['retry'], written: 'delay_seconds', preferred: 'delay'},
  {in: ['retry'], written: 'retry_on', preferred: 'on'},
  {in: ['step'], written: 'continue-on-error', preferred: 'continue_on_error'},
  {in: ['step'], written: 'continue_on_failure', preferred: 'continue_on_error'},
  {in: ['config'], written: 'max_parallel_steps', preferred: 'max_parallel'},
  {in: ['config'], written: 'resource_limits.max_parallel_steps', preferred: 'max_parallel'},
  {in: ['step'], written: 'working_dir', preferred: 'working_directory'},
  {in: ['step'], written: 'working-directory', preferred: 'working_directory'},
]

/** Step types are one word whatever their case, "-" and "_": `CreateFile`, `create-file` and `create_file`. */
export function typeWord(written: string): string {
  return written.toLowerCase().replaceAll(/[-_]/g, '')
}

/** An error as the user reads it; a fault of ours comes with what a report needs. */
import {SortieError} from '../engine/errors.ts'

export function formatError(cause: unknown, version: string): string {
  if (cause instanceof SortieError) {
    const help = cause.hint === undefined ? '' : `  = help: ${cause.hint}\n`
    return `error ${cause.code}: ${cause.message}\n${help}`
  }
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return [
    'error INTERNAL_FAULT: Sortie itself has a fault; nothing that was recorded is lost',
    `  = help: please report it with this text (sortie ${version}, node ${process.version}, ${process.platform})`,
    ...details.split('\n').map(line => `  | ${line}`),
    '',
  ].join('\n')
}

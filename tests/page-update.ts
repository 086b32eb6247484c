/** With UPDATE_PAGES=1 what commands print is written into the pages of the documentation: read the diff. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {settled} from './command.ts'
import {root} from './page-blocks.ts'

export const isUpdate = process.env['UPDATE_PAGES'] !== undefined

export interface Change {
  readonly shown: string
  /** Settled: times and ids are stand-ins. */
  readonly printed: string
}

export function updatePage(page: string, text: string, changes: readonly Change[]): void {
  const updated = changes.reduce(
    (so, {shown, printed}) => so.replace(`\n${shown}`, () => `\n${merged(shown, printed, text)}`),
    text,
  )
  if (updated !== text) writeFileSync(join(root, page), updated)
}

/** Lines that are as they were keep their times and ids, new ones get some. */
function merged(shown: string, printed: string, page: string): string {
  const before = shown.split('\n')
  const runId = /\d{8}-\d{6}-\w{6}/.exec(page)?.[0] ?? '20260102-030405-abcdef'
  const lines = printed.split('\n').map(line => {
    const place = before.findIndex(candidate => settled(candidate) === line)
    return place < 0 ? line.replaceAll('T s', '0.1 s').replaceAll('RUN', runId) : before.splice(0, place + 1).at(-1)
  })
  return lines.join('\n')
}

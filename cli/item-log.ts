/** The log of one item, by what people call it. */
import {readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {RunId, StepId} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {readableName, stepLogPath} from '../engine/run/log-file.ts'

const SHOWN = 10

/** Its file name without the ending: `asked` is that name, or the label of the item. Throws RUN_ITEM_UNKNOWN. */
export function findItemLog(stateDir: string, {runId, stepId}: {runId: RunId; stepId: StepId}, asked: string): string {
  const names = logsIn(join(dirname(stepLogPath(stateDir, runId, stepId)), stepId))
  const found = names.includes(asked) ? [asked] : names.filter(name => labelPart(name) === readableName(asked))
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  if (second !== undefined) {
    throw new SortieError('RUN_ITEM_UNKNOWN', {
      message: `step "${stepId}" has ${found.length} items that are called "${asked}"`,
      hint: `name one of their logs: ${found.slice(0, SHOWN).join(', ')}`,
    })
  }
  const nearMiss = nearMissAmong(names.map(labelPart))(readableName(asked))
  const all =
    names.length === 0 ? 'no item of it has printed anything' : `there are ${names.slice(0, SHOWN).join(', ')}`
  throw new SortieError('RUN_ITEM_UNKNOWN', {
    message: `step "${stepId}" has no log of an item "${asked}"`,
    hint: didYouMean(nearMiss) ?? `${all}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`,
  })
}

/** Without the hash that tells items apart which read alike. */
const labelPart = (name: string): string => name.replace(/-?[0-9a-f]{8}$/, '')

function logsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.log'))
      .map(name => name.slice(0, -'.log'.length))
      .sort()
  } catch {
    // No item has printed anything, or the step has no items.
    return []
  }
}

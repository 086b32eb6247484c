/** What a step works through, found out when an attempt begins. */
import {sha256} from '../../canonical.ts'
import type {FilesPort, ItemsPlan, Json, JsonObject, PlannedStep} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {itemsOfMatrix, itemsOfValues, labelOf} from '../../items.ts'
import {isJsonObject} from '../../json.ts'
import type {Masker} from '../../mask.ts'
import {type EvaluationSource, evaluateTexts} from '../evaluation.ts'

export interface Item {
  /** What expressions find under its name. */
  readonly value: Json
  readonly label: string
  /** Asked when its turn comes: the content of a file is read for it. */
  key(): string | Promise<string>
}

export interface ListSource {
  readonly evaluation: EvaluationSource
  readonly files: FilesPort
  /** null where the run has no secrets. */
  readonly masker: Masker | null
}

/** Throws STEP_BAD_ITEMS, STEP_TOO_MANY_ITEMS, STEP_BAD_EXPRESSION. */
export async function listItems(
  step: PlannedStep & {readonly items: ItemsPlan},
  contexts: JsonObject,
  source: ListSource,
): Promise<readonly Item[]> {
  const {source: written, maxItems} = step.items
  const evaluated = (value: Json) => evaluateTexts(value, step, contexts, source.evaluation)
  if (written.kind === 'glob') {
    const patterns = textsIn(await evaluated(written.patterns))
    return filesMatching(patterns, maxItems, source)
  }
  const values = await evaluated(written.written)
  const listing = written.kind === 'matrix' ? itemsOfMatrix(values, maxItems) : itemsOfValues(values, maxItems)
  if ('items' in listing) {
    return listing.items.map(({key, value, label}) => ({value, label: masked(label, source.masker), key: () => key}))
  }
  if ('tooMany' in listing) throw tooMany(listing.tooMany, maxItems)
  const what = written.kind === 'matrix' ? 'the matrix' : 'what the step is to be worked for'
  throw new SortieError('STEP_BAD_ITEMS', {
    message: `${what} ${listing.problem}`,
    hint:
      typeof values === 'string'
        ? 'the text of a list becomes one with `fromJSON(…)`'
        : 'look at what the expression comes to',
  })
}

async function filesMatching(
  patterns: readonly string[],
  maxItems: number,
  {files, masker}: ListSource,
): Promise<readonly Item[]> {
  const include = patterns.filter(pattern => !pattern.startsWith('!'))
  const exclude = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  const paths = await files.list({paths: [], include, exclude})
  if (paths.length > maxItems) throw tooMany(paths.length, maxItems)
  return paths.map(path => ({
    value: path,
    label: masked(labelOf(path), masker),
    key: async () => `${nameOf(path, masker)}@${await contentOf(path, files)}`,
  }))
}

/** A key is written down as it is. Paths that differ in what is masked alone stay two. */
function nameOf(path: string, masker: Masker | null): string {
  const shown = masked(path, masker)
  return shown === path ? path : `${shown}#${sha256(path).slice(0, 16)}`
}

const masked = (text: string, masker: Masker | null): string => masker?.text(text) ?? text

/** The work on a file that cannot be read fails by itself, and says more about it. */
async function contentOf(path: string, files: FilesPort): Promise<string> {
  try {
    return await files.sha256(path)
  } catch (cause) {
    if (cause instanceof SortieError) return 'unreadable'
    throw cause
  }
}

function tooMany(count: number, maxItems: number): SortieError {
  return new SortieError('STEP_TOO_MANY_ITEMS', {
    message: `there are ${count} items, and a step may have ${maxItems}`,
    hint: 'raise `max_items` of the step or of `config`, or work through fewer',
  })
}

const textsIn = (value: Json): readonly string[] =>
  isJsonObject(value) || !Array.isArray(value) ? [] : value.filter(item => typeof item === 'string')

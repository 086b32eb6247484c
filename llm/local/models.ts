/** The models on this machine: GGUF files in the folders where programs leave them, those of several parts as one. */
import {basename, join} from 'node:path'
import {readGguf} from './gguf.ts'
import {type FoundFile, findGgufFiles, type Trouble} from './model-folders.ts'
import {quantisationOf} from './quantisation.ts'

export interface LocalModel {
  /** The name of its file, without number of part and ending. */
  readonly name: string
  /** Absolute: of several parts the first one, which llama-server is given. */
  readonly path: string
  readonly sizeBytes: number
  readonly parts: number
  readonly architecture: string | null
  /** As its makers call its size: '7B'. */
  readonly sizeLabel: string | null
  /** How its weights are stored: 'Q4_K_M'. */
  readonly quantisation: string | null
  /** The longest context that it was trained for. */
  readonly contextTokens: number | null
  /** Why it cannot be asked; null where nothing speaks against it. */
  readonly problem: string | null
}

export interface ModelSearch {
  /** Sorted by name, then path. */
  readonly models: readonly LocalModel[]
  readonly troubles: readonly Trouble[]
}

/** Never throws: what cannot be read is named. */
export async function findModels(places: readonly string[]): Promise<ModelSearch> {
  const {files, troubles} = await findGgufFiles(places)
  const models: LocalModel[] = []
  for (const parts of assembled(files)) models.push(await describe(parts))
  models.sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path))
  return {models, troubles}
}

/** One file that someone names; it need not be where models usually are. Never throws. */
export async function modelAt(path: string): Promise<LocalModel> {
  const {files} = await findGgufFiles([join(path, '..')], {isDeep: false})
  const siblings = assembled(files).find(({found}) => found.some(file => file.path === path))
  return describe(siblings ?? {name: nameOf(path), expected: 1, found: [{path, sizeBytes: 0}]})
}

interface Parts {
  readonly name: string
  readonly expected: number
  /** In the order of their numbers. */
  readonly found: readonly FoundFile[]
}

const partName = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/i

function assembled(files: readonly FoundFile[]): readonly Parts[] {
  const groups = new Map<string, {name: string; expected: number; found: FoundFile[]}>()
  for (const file of files) {
    const [, stem, , total] = partName.exec(basename(file.path)) ?? []
    const key = stem === undefined ? file.path : join(file.path, '..', `${stem}/${total}`)
    const group = groups.get(key) ?? {name: stem ?? nameOf(file.path), expected: Number(total ?? 1), found: []}
    group.found.push(file)
    groups.set(key, group)
  }
  return [...groups.values()].map(group => ({
    ...group,
    found: group.found.sort((a, b) => compare(a.path, b.path)),
  }))
}

const nameOf = (path: string): string => basename(path).replace(/\.gguf$/i, '')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function describe({name, expected, found}: Parts): Promise<LocalModel> {
  const path = found[0]?.path ?? ''
  const reading = await readGguf(path)
  const header = reading.ok ? reading.header : null
  return {
    name,
    path,
    sizeBytes: found.reduce((sum, {sizeBytes}) => sum + sizeBytes, 0),
    parts: expected,
    architecture: header?.architecture ?? null,
    sizeLabel: header?.sizeLabel ?? null,
    quantisation: header === null ? null : quantisationOf(header.fileType, basename(path)),
    contextTokens: header?.contextTokens ?? null,
    problem: missingPart({expected, found}) ?? (reading.ok ? unfit(reading.header) : reading.why),
  }
}

function missingPart({expected, found}: Pick<Parts, 'expected' | 'found'>): string | null {
  if (expected === 1) return null
  const numbers = new Set(found.map(({path}) => Number(partName.exec(basename(path))?.[2])))
  for (let number = 1; number <= expected; number++) {
    if (!numbers.has(number)) return `part ${number} of ${expected} is not there`
  }
  return null
}

function unfit({architecture, type, tensors}: {architecture: string | null; type: string | null; tensors: number}) {
  if (architecture === 'clip' || type === 'mmproj')
    return 'it reads pictures for another model, and answers nothing itself'
  if (type === 'adapter') return 'it changes another model, and answers nothing itself'
  if (tensors === 0) return 'it holds a vocabulary and no weights'
  return architecture === null ? 'its header does not say what model it is' : null
}

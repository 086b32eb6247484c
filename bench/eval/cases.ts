/** The planted-defect set: pairs of small files that differ in one defect (docs/evaluation.md). */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Severity} from '../../engine/contracts.ts'

export const SET_PATH = join(import.meta.dirname, 'set')

export interface EvalCase {
  /** 'python/thumbnails' */
  readonly id: string
  readonly language: string
  /** Of both files, with its point. */
  readonly extension: string
  readonly planted: string
  /** The same file with the defect mended, and nothing else. */
  readonly clean: string
  readonly defect: Defect
}

/** As `defect.json` has it. */
export interface Defect {
  /** 'off-by-one': the same word for the same kind in every language. */
  readonly kind: string
  /** Of the answer's schema; the first is the one that it is counted under, a finding may have any of them. */
  readonly categories: readonly [string, ...string[]]
  readonly severity: Severity
  /** In the planted file, counted from 1, both included. Where something is missing: the lines around the gap. */
  readonly start_line: number
  readonly end_line: number
  /** The input or course of events that makes it go wrong. */
  readonly trigger: string
  /** A finding that holds one of them means this defect. Beginnings of words, in lower case. */
  readonly words: readonly string[]
}

/** In the order of their ids. */
export function readCases(): readonly EvalCase[] {
  return readdirSync(SET_PATH)
    .sort()
    .flatMap(language =>
      readdirSync(join(SET_PATH, language))
        .sort()
        .map(name => readCase(language, name)),
    )
}

function readCase(language: string, name: string): EvalCase {
  const folder = join(SET_PATH, language, name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const extension = readdirSync(folder).flatMap(file => /^planted(\.\w+)$/.exec(file)?.[1] ?? [])[0]
  if (extension === undefined) throw new Error(`there is no planted file in "${folder}"`)
  return {
    id: `${language}/${name}`,
    language,
    extension,
    planted: read(`planted${extension}`),
    clean: read(`clean${extension}`),
    defect: JSON.parse(read('defect.json')),
  }
}

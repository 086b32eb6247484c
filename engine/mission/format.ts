/** A mission laid out the way all missions are, in its author's words or in the preferred ones. What it means stays. */

import {canonicalJson} from '../canonical.ts'
import type {Diagnostic, SourceFile} from '../contracts.ts'
import {platforms} from '../platform.ts'
import {preferWords} from './aliases.ts'
import {commentsIn, type Outline} from './format/outline.ts'
import {printJson} from './format/print-json.ts'
import {printOutline} from './format/print-outline.ts'
import {readOutline} from './format/read-outline.ts'
import {upgradeOutline} from './format/upgrade.ts'
import {type LoadOptions, loadMission, type MissionBytes} from './load.ts'
import {parseMission} from './parse.ts'
import {decodeMission} from './text.ts'
import {type Mapping, toJson} from './tree.ts'

export interface FormatOptions extends Known {
  /** Also rewrites every other word of schemas/aliases.ts to the preferred one. */
  readonly upgrade: boolean
}

/** What a mission is loaded with. */
type Known = Pick<LoadOptions, 'stepTypes' | 'usedMissions'>

export interface Formatted {
  /** null where the mission is wrong. */
  readonly text: string | null
  /** What is wrong with the mission, or with what was asked for. */
  readonly diagnostics: readonly Diagnostic[]
}

/** JSON stays JSON. Line ends stay what those of the first line are; a byte order mark goes. */
export async function formatMission(source: MissionBytes, {upgrade, ...known}: FormatOptions): Promise<Formatted> {
  const decoded = decodeMission(source)
  if ('diagnostic' in decoded) return {text: null, diagnostics: [decoded.diagnostic]}
  const refusal = await refusalOf(decoded.file, known)
  if (refusal !== null) return {text: null, diagnostics: refusal}
  const file: SourceFile = {...decoded.file, text: decoded.file.text.replaceAll('\r\n', '\n')}
  const laidOut = layOut(file)
  const upgraded = upgrade ? await inPreferredWords(laidOut, known) : laidOut
  const text = (upgraded ?? laidOut).text
  const isCrlf = /^[^\n]*\r\n/.test(decoded.file.text)
  return {
    text: isCrlf ? text.replaceAll('\n', '\r\n') : text,
    diagnostics: upgraded === null ? [wordsLeft(laidOut)] : [],
  }
}

/** What is wrong here, where the mission holds on no platform. */
async function refusalOf(file: SourceFile, known: Known): Promise<readonly Diagnostic[] | null> {
  const here = await loadMission(file, {...known, cores: 1})
  if (here.plan !== null) return null
  for (const platform of platforms) {
    const {plan} = await loadMission(file, {...known, cores: 1, platform})
    if (plan !== null) return null
  }
  return here.diagnostics
}

/** Throws where the result would say something else: a fault of ours, and better no text than that one. */
function layOut(file: SourceFile): SourceFile {
  const outline = readOutline(file.text)
  const text = isJson(file) ? printJson(outline) : printOutline(outline)
  const result = {...file, text}
  const isSame = canonicalJson(toJson(treeOf(result))) === canonicalJson(toJson(treeOf(file)))
  if (!isSame || !keepsComments(outline, readOutline(text))) throw new Error(`"${file.path}" would not stay the same`)
  return result
}

/** null where the result would plan to something else, or lose a comment. */
async function inPreferredWords(file: SourceFile, known: Known): Promise<SourceFile | null> {
  const outline = readOutline(file.text)
  const written = treeOf(file)
  const types = known.stepTypes.map(({type}) => type)
  const {mission: preferred} = preferWords(file, written, types)
  if (preferred.entries === written.entries) return file
  const upgraded = upgradeOutline({outline, written, preferred, isJson: isJson(file)})
  const result = {...file, text: isJson(file) ? printJson(upgraded) : printOutline(upgraded)}
  if (!keepsComments(outline, readOutline(result.text))) return null
  return (await plansAlike(file, result, known)) ? layOut(result) : null
}

async function plansAlike(before: SourceFile, after: SourceFile, known: Known): Promise<boolean> {
  for (const platform of platforms) {
    const options = {...known, cores: 1, platform}
    const [one, other] = await Promise.all([loadMission(before, options), loadMission(after, options)])
    if (one.plan?.digest !== other.plan?.digest) return false
  }
  return true
}

function keepsComments(before: Outline, after: Outline): boolean {
  const texts = (outline: Outline): string[] => [...commentsIn(outline.root)].sort()
  return canonicalJson(texts(before)) === canonicalJson(texts(after))
}

function treeOf(file: SourceFile): Mapping {
  const parsed = parseMission(file)
  if ('mission' in parsed) return parsed.mission
  throw new Error(`the result for "${file.path}" cannot be read: ${parsed.diagnostics[0]?.message}`)
}

function isJson({text}: SourceFile): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Seldom: an alias of YAML repeats one text in two places, and the words there mean different things. */
function wordsLeft(file: SourceFile): Diagnostic {
  const message =
    'the words of this mission stay as they are: some are repeated by an alias where they mean something else'
  const hint = 'write them out where they are repeated'
  return {code: 'FORMAT_WORDS_LEFT', severity: 'warning', message, place: {file, start: 0, end: 0}, hint}
}

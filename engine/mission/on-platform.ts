/** Each step as it is on one platform: whether it is for it at all, and what it runs there. */
import {
  type Diagnostic,
  type Exclusion,
  type JsonObject,
  type Platform,
  type PlatformChoice,
  type SourceFile,
  unreachable,
} from '../contracts.ts'
import {platforms} from '../platform.ts'
import type {StepReading} from './steps.ts'
import {entryOf, headOf, placeOf, textOf, valueOf} from './tree.ts'
import type {StepTypeSchema} from './validate.ts'

export interface StepOnPlatform {
  readonly params: JsonObject
  readonly exclusion: Exclusion | null
}

export interface OnPlatform {
  /** In the order of the steps. */
  readonly steps: readonly StepOnPlatform[]
  readonly diagnostics: readonly Diagnostic[]
}

export function chooseForPlatform(
  file: SourceFile,
  readings: readonly StepReading[],
  {types, platform}: {readonly types: readonly StepTypeSchema[]; readonly platform: Platform},
): OnPlatform {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  const diagnostics: Diagnostic[] = []
  const steps = readings.map(reading => {
    const {params} = reading
    const exclusion = exclusionOf(reading, platform)
    const choice = exclusion === null ? typeByWord.get(reading.type ?? '')?.forPlatform?.(params, platform) : undefined
    if (choice === undefined) return {params, exclusion}
    diagnostics.push(...diagnosticsOf(file, reading, choice, platform))
    return {params: choice.params ?? params, exclusion}
  })
  return {steps, diagnostics}
}

/** null for a step that is for this platform, as one that names none is. */
function exclusionOf({spot}: StepReading, platform: Platform): Exclusion | null {
  const list = valueOf(spot.tree, 'platforms')
  if (list?.kind !== 'list') return null
  const named = list.items.flatMap(item => textOf(item) ?? [])
  const only = platforms.filter(name => named.includes(name) || (name !== 'windows' && named.includes('unix')))
  return only.includes(platform) || only.length === 0 ? null : {platform, only}
}

function diagnosticsOf(
  file: SourceFile,
  {spot, label, runEntry, withEntry}: StepReading,
  choice: PlatformChoice,
  platform: Platform,
): Diagnostic[] {
  const entry = runEntry ?? entryOf(withEntry?.value, 'run') ?? entryOf(withEntry?.value, 'command') ?? withEntry
  const place = entry === undefined ? headOf(file, spot) : placeOf(file, {tree: entry.value, entry})
  if (choice.params !== null) {
    return choice.warnings.map(({code, message, hint}) => ({
      code,
      severity: 'warning',
      message: `${label}: ${message}`,
      place,
      ...(hint !== undefined && {hint}),
    }))
  }
  const has = choice.has.join(', ')
  return [
    {
      code: 'MISSION_NO_COMMAND',
      severity: 'error',
      message: `${label} has no command for ${platform}, only for ${has}`,
      place: entry === undefined ? place : {file, start: entry.key.start, end: entry.key.end},
      hint: `add one for ${wordsFor(platform)} or a \`fallback_command\`, or skip the step elsewhere with \`platforms\``,
    },
  ]
}

function wordsFor(platform: Platform): string {
  switch (platform) {
    case 'linux':
    case 'macos':
      return `\`${platform}\`, \`unix\` or \`cross\``
    case 'windows':
      return '`windows` or `cross`'
    default:
      return unreachable(platform)
  }
}

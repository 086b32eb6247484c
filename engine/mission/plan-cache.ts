/** What a step says about its cache, as the plan holds it. */
import {durationMs} from '../../schemas/duration.ts'
import type {Step} from '../../schemas/types.gen.ts'
import type {CachePolicy} from '../contracts.ts'

/** Undefined where the step always runs. */
export function cachePolicy({cache: written = false}: Step): CachePolicy | undefined {
  if (written === false) return undefined
  const {key = null, ttl, inputs, outputs = []} = asMapping(written)
  return {
    key,
    ttl: ttl === undefined ? null : {ms: durationMs(ttl), written: typeof ttl === 'number' ? `${ttl}s` : ttl},
    inputs: inputs === undefined ? usualInputs(key, outputs) : withoutBareExclusions(inputs),
    outputs,
  }
}

type Details = Exclude<Step['cache'], undefined | boolean | readonly unknown[]>

function asMapping(written: true | readonly string[] | Details): Details {
  if (written === true) return {}
  return isList(written) ? {inputs: [...written]} : written
}

const isList = (written: readonly string[] | Details): written is readonly string[] => Array.isArray(written)

/** Who gives a key says what counts. Who says nothing means all there is, without what the step makes itself. */
function usualInputs(key: string | null, outputs: readonly string[]): readonly string[] {
  if (key !== null) return []
  return ['**', ...outputs.filter(glob => !glob.startsWith('!')).map(glob => `!${glob}`)]
}

/** To take away from nothing would leave nothing: what is meant is everything else. */
function withoutBareExclusions(globs: readonly string[]): readonly string[] {
  return globs.every(glob => glob.startsWith('!')) ? ['**', ...globs] : globs
}

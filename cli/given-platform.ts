/** The platform that `--platform` names. */
import type {Platform} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {platforms} from '../engine/platform.ts'
import type {Invocation} from './command.ts'

/** Nothing where the flag is absent. Throws USAGE_BAD_FLAG. */
export function givenPlatform(flags: Invocation['flags']): {platform?: Platform} {
  const written = flags['platform']
  if (written === undefined) return {}
  const platform = platforms.find(name => name === written)
  if (platform !== undefined) return {platform}
  const meant = typeof written === 'string' ? didYouMean(nearMissAmong(platforms)(written)) : undefined
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `"${String(written)}" is no platform`,
    hint: meant ?? `take one of ${platforms.join(', ')}`,
  })
}

/** What on the command line shapes a plan: two runs of one file with the same of it have the same work. */
import type {Invocation} from './command.ts'

/** These say where, how it is shown and how safely it is kept. A flag that is not named here counts as shaping. */
const besideThePlan: ReadonlySet<string> = new Set([
  'C',
  'stateDir',
  'json',
  'reporter',
  'quiet',
  'verbose',
  'strict',
  'failOn',
  'failUnder',
  'minSeverity',
  'durability',
  'wait',
  'resume',
  'retryFailed',
  'dryRun',
  'yes',
  'cache',
  'force',
  'budget',
])

/** As text to compare; '[]' for none. */
export function planFlags(flags: Invocation['flags']): string {
  const shaping = Object.entries(flags).filter(([name, value]) => value !== undefined && !besideThePlan.has(name))
  return JSON.stringify(shaping.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

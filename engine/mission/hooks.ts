/** Hooks in a mission: lists of steps beside `steps`, read, checked and planned like those, and after them. */
import type {Mission, Step} from '../../schemas/types.gen.ts'
import type {Diagnostic, HookKind, SourceFile} from '../contracts.ts'
import type {StepReading} from './steps.ts'
import {entryOf, type Tree, valueOf} from './tree.ts'

/** In the order in which they run. */
export const hookKinds: readonly HookKind[] = ['on_success', 'on_failure', 'on_cancel', 'finally']

/** The steps and then the hooks: in the order of the plan. */
export function allSteps(mission: Mission): readonly Step[] {
  return [...mission.steps, ...hookKinds.flatMap(kind => mission[kind] ?? [])]
}

/** The same of a mission that may not hold. */
export function allStepTrees(mission: Tree): readonly Tree[] {
  return ['steps', ...hookKinds].flatMap(key => {
    const list = valueOf(mission, key)
    return list?.kind === 'list' ? list.items : []
  })
}

/** Hooks have an order already, and nothing to wait for. */
export function checkHooks(file: SourceFile, readings: readonly StepReading[]): Diagnostic[] {
  return readings.flatMap(({hook, spot, label}) =>
    ['depends_on', 'depends_strategy'].flatMap(key => {
      const entry = entryOf(spot.tree, key)
      if (hook === undefined || entry === undefined) return []
      const message = `"${entry.written}" has no place in ${label}: hooks run in their order, one after the other, when all steps have ended`
      const place = {file, start: entry.key.start, end: entry.key.end}
      return [
        {
          code: 'MISSION_BAD_VALUE',
          severity: 'error',
          message,
          place,
          hint: 'remove it; a hook sees every step without it',
        } as const,
      ]
    }),
  )
}

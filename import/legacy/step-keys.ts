/** What stands beside the parameters of a step: retries, conditions, limits. */
import type {Json} from '../../engine/contracts.ts'
import {parseCondition} from '../../engine/expression/index.ts'
import {type Tree, toJson} from '../../engine/mission/tree.ts'
import type {StepKeys} from '../draft.ts'
import {type Fields, fieldsOf, isMapping, scalarText} from '../fields.ts'
import type {Params} from './step.ts'
import {partsOf, type TemplatePart} from './templates.ts'

type Around = Pick<Params, 'fields' | 'texts' | 'note'>

/** Keys that mean the same here. */
const kept = ['timeout', 'resources', 'platforms', 'resume', 'working_directory_size_limit'] as const

export function keysBeside({fields, texts, note}: Around): StepKeys {
  const same = kept.flatMap(key => {
    const value = fields.json(key)
    return value === undefined || value === 0 ? [] : [[key, value] as const]
  })
  const onError = fields.text('on_error', 'on_failure', 'error_handling')
  const isAllowed = fields.isTrue('continue_on_error') || /^(?:continue|ignore|skip|warn)$/.test(onError ?? '')
  if (onError !== undefined && !isAllowed && !/^(?:stop|fail|abort)$/.test(onError)) {
    note(`what "${onError}" means after a failure is not known`)
  }
  const retry = fields.take('retry', 'retries', 'max_retries')
  return {
    ...Object.fromEntries(same),
    ...(retry !== undefined && retryOf(retry, note)),
    ...(isAllowed && {continue_on_error: true}),
    ...conditionOf({fields, texts, note}),
  }
}

function retryOf(tree: Tree, note: Params['note']): StepKeys {
  if (!isMapping(tree)) {
    const count = toJson(tree)
    return typeof count === 'number' ? {retry: count} : {}
  }
  const fields = fieldsOf(tree)
  const attempts = fields.json('max_attempts', 'attempts')
  const more = fields.json('max_retries', 'retries', 'count')
  const delay = fields.json('delay', 'delay_seconds', 'backoff_seconds', 'retry_delay', 'interval')
  const backoff = fields.json('backoff', 'backoff_multiplier', 'backoff_factor')
  const jitter = fields.json('jitter')
  const on = causesIn(fields, note)
  fields.drop('exponential_backoff')
  for (const [key, {value}] of fields.left()) note(`"${key}" of a retry has no counterpart`, value)
  const all = typeof attempts === 'number' ? attempts : typeof more === 'number' ? more + 1 : 2
  return {
    retry: {
      max_attempts: all,
      ...(delay !== undefined && {delay}),
      ...(typeof backoff === 'number' && {backoff}),
      ...(typeof jitter === 'boolean' && {jitter}),
      ...(on.length > 0 && {on}),
    },
  }
}

function causesIn(fields: Fields, note: Params['note']): Json[] {
  const tree = fields.take('on')
  const words = tree?.kind === 'list' ? tree.items.flatMap(item => scalarText(item) ?? []) : []
  const known = words.map(word => (word === 'failure' || word === 'failed' ? 'error' : word))
  const isKnown = (word: string): boolean => ['error', 'timeout', 'command_not_found'].includes(word)
  for (const word of known.filter(word => !isKnown(word))) note(`"${word}" is no reason to try again here`, tree)
  return [...new Set(known.filter(isKnown))]
}

/** A condition that cannot be read keeps its step from running: to run it whatever happens could do harm. */
function conditionOf({fields, texts, note}: Around): StepKeys {
  const tree = fields.take('if', 'condition', 'when', 'run_if', 'only_if')
  const isOff = ['enabled', 'active'].some(key => fields.text(key) === 'false') || fields.isTrue('disabled', 'skip')
  if (isOff) return {if: 'false'}
  const text = scalarText(tree)
  if (text === undefined || /^(?:true|success|on_success)$/i.test(text)) return {}
  if (/^(?:false|never)$/i.test(text)) return {if: 'false'}
  if (/^(?:on_failure|failure|failed)$/i.test(text)) return {if: 'failure()'}
  if (/^always$/i.test(text)) return {if: 'always()'}
  const parts = partsOf(text, texts.scope)
  const expression = parts.map(wordsOf).join('')
  const isKnown = parts.every(
    part => part.kind !== 'unknown' && (part.kind === 'text' || part.stepId === null || texts.uses(part.stepId)),
  )
  if (isKnown && parseCondition(expression).ok) return {if: expression}
  note(`the condition "${text}" is not one here, so the step never runs`, tree)
  return {if: 'false'}
}

function wordsOf(part: TemplatePart): string {
  if (part.kind === 'expression') return part.expression
  return part.kind === 'text' ? part.text : part.written
}

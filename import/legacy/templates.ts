/**
 * The templates of the earlier engine, as expressions: `{step_id}`, `{step_id_result}`, `{previous_result}`,
 * `{{ steps.x.output }}`, `{{ timestamp }}`. Braces that name no step are text: JSON, code, what a shell expands.
 */
import type {StepId} from '../../engine/contracts.ts'

/** What templates may speak of, seen from one step. */
export interface TemplateScope {
  /** By every name that a template may call a step by. */
  readonly steps: ReadonlyMap<string, Referent>
  /** Of the step before this one. */
  readonly previous: Referent | null
  /** Names of the mission's constants. */
  readonly vars: ReadonlySet<string>
}

export interface Referent {
  readonly id: StepId
  /** Its main result: `outputs.stdout`. */
  readonly result: string
}

export type TemplatePart =
  | {readonly kind: 'text'; readonly text: string}
  | {
      readonly kind: 'expression'
      /** Without `${{ }}`. */
      readonly expression: string
      readonly written: string
      readonly stepId: StepId | null
    }
  /** A template that says nothing here. */
  | {readonly kind: 'unknown'; readonly written: string; readonly why: string}

const template = /\$\{\{|\{\{\s*([^{}]*?)\s*\}\}|(?<!\$)\{([A-Za-z_][\w.-]*)\}/g

export function partsOf(text: string, scope: TemplateScope): TemplatePart[] {
  const parts: TemplatePart[] = []
  let from = 0
  for (const found of text.matchAll(template)) {
    const part = read(found, scope)
    if (part === null) continue
    if (found.index > from) parts.push({kind: 'text', text: text.slice(from, found.index)})
    parts.push(part)
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({kind: 'text', text: text.slice(from)})
  return parts
}

/** null where the braces are text. */
function read([written, double, single]: RegExpExecArray, scope: TemplateScope): TemplatePart | null {
  // What would be an expression here was plain text there.
  if (written === '${{') return {kind: 'expression', expression: "'${{'", written, stepId: null}
  const name = double ?? single ?? ''
  const found = double === undefined ? inSingleBraces(name, scope) : inDoubleBraces(name, scope)
  if (found !== null) return {kind: 'expression', written, ...found}
  const isMeant = double !== undefined ? /^[\w.-]+$/.test(name) : /_(?:result|output)$/.test(name)
  return isMeant ? {kind: 'unknown', written, why: `"${written}" names nothing that is known`} : null
}

type Found = {readonly expression: string; readonly stepId: StepId | null} | null

function inSingleBraces(name: string, scope: TemplateScope): Found {
  if (/^previous(?:_result|_output|_step)?$/.test(name)) return resultOf(scope.previous)
  if (name === 'timestamp' && !scope.steps.has(name)) return timestamp
  if (name.includes('.')) return inDoubleBraces(name, scope)
  const base = name.replace(/_(?:result|output)$/, '')
  return resultOf(scope.steps.get(name) ?? scope.steps.get(base)) ?? variable(name, scope)
}

function inDoubleBraces(name: string, scope: TemplateScope): Found {
  if (name === 'timestamp' || name === 'now') return timestamp
  const [, own, part = 'output'] = /^(?:steps\.)?([\w-]+?)(?:\.(\w+))?$/.exec(name) ?? []
  if (own === undefined) return null
  const variables = /^(?:vars|variables)\.([\w-]+)$/.exec(name)?.[1] ?? own
  if (/^previous(?:_result|_output|_step)?$/.test(own)) return resultOf(scope.previous)
  const referent = scope.steps.get(own) ?? scope.steps.get(own.replace(/_(?:result|output)$/, ''))
  if (referent === undefined) return variable(variables, scope)
  if (/^(?:output|outputs|result|response|text|content|stdout)$/.test(part)) return resultOf(referent)
  const outputs = otherOutputs.get(part)
  if (outputs === undefined) return null
  return {expression: `steps.${referent.id}.${outputs}`, stepId: referent.id}
}

const otherOutputs: ReadonlyMap<string, string> = new Map([
  ['exit_code', 'outputs.exit_code'],
  ['stderr', 'outputs.stderr'],
  ['error', 'outputs.stderr'],
  ['status', 'outcome'],
  ['status_code', 'outputs.status'],
])

const timestamp: Found = {expression: 'run.started_at', stepId: null}

function resultOf(referent: Referent | null | undefined): Found {
  if (referent === null || referent === undefined) return null
  return {expression: `steps.${referent.id}.${referent.result}`, stepId: referent.id}
}

function variable(name: string, {vars}: TemplateScope): Found {
  return vars.has(name) ? {expression: `vars.${name}`, stepId: null} : null
}

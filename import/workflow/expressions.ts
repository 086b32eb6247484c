/** GitHub's expressions with the names of here: contexts that only GitHub has are replaced where something stands for them. */
import type {StepId} from '../../engine/contracts.ts'
import type {TextPart} from '../splice.ts'

/** What expressions may speak of, seen from one step. */
export interface Names {
  /** By the id that the workflow has. */
  readonly steps: ReadonlyMap<string, StepId>
  /** Outputs of the jobs that this one needs, and the step whose end is the job's. */
  readonly needs: ReadonlyMap<string, JobResult>
  readonly inputs: ReadonlySet<string>
  /** Without one, nothing may ask for `matrix`. */
  readonly hasMatrix: boolean
  /** Told of every secret that is asked for. */
  secret(name: string): void
  /** Told of what is there only under GitHub Actions. */
  onlyThere(written: string, variable: string): void
}

export interface JobResult {
  readonly outputs: ReadonlyMap<string, string>
  readonly lastStep: StepId | null
}

/** The expression in the words of here, or why there is none. */
export type Translated = {readonly text: string} | {readonly problem: string}

/** Names with what follows them; texts in quotes are stepped over. */
const pieces = /'(?:[^']|'')*'|[A-Za-z_][\w-]*(?:\s*\.\s*(?:[A-Za-z_][\w-]*|\*)|\s*\[\s*'[^']*'\s*\])*(?![\w-]|\s*\()/g

export function translate(expression: string, names: Names): Translated {
  const problems: string[] = []
  const text = expression.trim().replaceAll(pieces, piece => {
    if (piece.startsWith("'") || /^(?:true|false|null)$/.test(piece)) return piece
    const path = piece.split(/\s*\.\s*|\s*\[\s*'|'\s*\]/).filter(part => part !== '')
    const named = nameHere(path, names)
    if (named === null) problems.push(`"${piece}" has no counterpart`)
    return named ?? piece
  })
  const [problem] = problems
  return problem === undefined ? {text} : {problem}
}

/** null for what nothing stands for. */
function nameHere([context = '', ...rest]: readonly string[], names: Names): string | null {
  const [name = '', ...more] = rest
  switch (context) {
    case 'env':
      return `env.${name}`
    case 'secrets':
      names.secret(name)
      return `secrets.${name}`
    case 'inputs':
      return names.inputs.has(name) ? `inputs.${name}` : null
    case 'matrix':
      return names.hasMatrix ? ['matrix', ...rest].join('.') : null
    case 'steps': {
      const id = names.steps.get(name)
      return id === undefined || names.hasMatrix ? null : ['steps', id, ...more].join('.')
    }
    case 'needs':
      return ofJob(names.needs.get(name), more)
    case 'runner':
      return name === 'os' ? 'host.os' : name === 'arch' ? 'host.arch' : null
    case 'github':
      return more.length > 0 ? null : ofGithub(name, names)
    default:
      return null
  }
}

function ofJob(job: JobResult | undefined, [kind, output = '']: readonly string[]): string | null {
  if (job === undefined) return null
  if (kind === 'outputs') return job.outputs.get(output) ?? null
  return kind === 'result' && job.lastStep !== null ? `steps.${job.lastStep}.outcome` : null
}

/** Under GitHub Actions the same stands in a variable. */
const variables = [
  'sha',
  'ref',
  'ref_name',
  'ref_type',
  'repository',
  'repository_owner',
  'actor',
  'run_id',
  'run_number',
  'run_attempt',
  'event_name',
  'workflow',
  'job',
  'head_ref',
  'base_ref',
  'server_url',
  'api_url',
  'workspace',
]

function ofGithub(name: string, names: Names): string | null {
  if (name === 'token') {
    names.secret('GITHUB_TOKEN')
    return 'secrets.GITHUB_TOKEN'
  }
  if (!variables.includes(name)) return null
  const variable = `GITHUB_${name.toUpperCase()}`
  names.onlyThere(`github.${name}`, variable)
  return `env.${variable}`
}

export interface TranslatedText {
  readonly parts: readonly TextPart[]
  readonly problems: readonly string[]
}

/** A text with `${{ }}` in it. */
export function translateText(text: string, names: Names): TranslatedText {
  const parts: TextPart[] = []
  const problems: string[] = []
  let from = 0
  for (const found of text.matchAll(/\$\{\{(.*?)\}\}/gs)) {
    const [written, expression = ''] = found
    const translated = translate(expression, names)
    if (found.index > from) parts.push({kind: 'text', text: text.slice(from, found.index)})
    if ('text' in translated) parts.push({kind: 'expression', expression: translated.text, written})
    else {
      problems.push(translated.problem)
      parts.push({kind: 'text', text: written})
    }
    from = found.index + written.length
  }
  if (from < text.length) parts.push({kind: 'text', text: text.slice(from)})
  return {parts, problems}
}

/** A condition: bare, or wholly inside `${{ }}`. */
export function translateCondition(written: string, names: Names): Translated {
  const bare = /^\$\{\{(.*)\}\}$/s.exec(written.trim())?.[1] ?? written
  return bare.includes('${{')
    ? {problem: `the condition "${written}" has text beside an expression`}
    : translate(bare, names)
}

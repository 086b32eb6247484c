/** One job as steps: its commands, one after the other. */
import type {StepId} from '../../engine/contracts.ts'
import {type DraftStep, type Note, standIn} from '../draft.ts'
import type {Ids} from '../ids.ts'
import {whyNot} from './actions.ts'
import {carryStep} from './carry-step.ts'
import {type JobResult, type Names, translate} from './expressions.ts'
import type {Job, WrittenStep} from './jobs.ts'

export interface CarriedJob {
  readonly steps: readonly DraftStep[]
  /** What comes after the job waits for these. */
  readonly ends: readonly StepId[]
  readonly result: JobResult
  readonly notes: readonly Note[]
}

export interface AroundJob {
  /** By name of the jobs that this one needs. */
  readonly before: ReadonlyMap<string, CarriedJob>
  readonly ids: Ids
  /** The only job of the mission: the ids of its steps need not name it. */
  readonly isAlone: boolean
  readonly inputs: ReadonlySet<string>
  secret(name: string): void
}

export function carryJob(job: Job, around: AroundJob): CarriedJob {
  const notes: Note[] = [...job.notes]
  const hasMatrix = job.matrix !== null && usesMatrix(job)
  if (job.matrix !== null) notes.push({message: aboutMatrix(hasMatrix), span: job.span})
  const ids = new Map<string, StepId>()
  const steps: DraftStep[] = []
  let ends: readonly StepId[] = [...new Set([...around.before.values()].flatMap(each => each.ends))]
  let actions: Note[] = []
  for (const written of job.steps) {
    if (written.run === null) actions.push({message: whyNot(written.uses ?? '?'), span: written.span})
    else {
      const id = around.ids.of(labelFor(written, job, around))
      const own: Note[] = [...actions, ...written.notes]
      actions = []
      const names = namesFor({ids, hasMatrix, around, notes: own, written})
      const {keys, notes: found, problems} = carryStep(written, {job, names, matrix: hasMatrix ? job.matrix : null})
      const all = [...own, ...found.map(message => ({message, span: written.span}))]
      const step: DraftStep = {
        id,
        name: nameOf(written),
        span: written.span,
        keys: {...keys, ...(ends.length > 0 && {depends_on: ends})},
        notes: all,
        comments: [],
      }
      steps.push(problems.length === 0 ? step : standIn(step, problems.join('; ')))
      if (written.id !== undefined) ids.set(written.id, id)
      ends = [id]
    }
  }
  const names = namesFor({ids, hasMatrix, around, notes: [], written: null})
  const result = {outputs: outputsOf(job, names), lastStep: steps.at(-1)?.id ?? null}
  return {steps, ends, result, notes: [...notes, ...actions]}
}

interface NamesSource {
  readonly ids: ReadonlyMap<string, StepId>
  readonly hasMatrix: boolean
  readonly around: AroundJob
  readonly notes: Note[]
  readonly written: WrittenStep | null
}

function namesFor({ids, hasMatrix, around, notes, written}: NamesSource): Names {
  return {
    steps: ids,
    needs: new Map([...around.before].map(([name, {result}]) => [name, result] as const)),
    inputs: around.inputs,
    hasMatrix,
    secret: around.secret,
    onlyThere(name, variable) {
      const message = `"${name}" is "${variable}" of the environment, which is there only under GitHub Actions`
      const isSaid = notes.some(note => note.message === message)
      if (written !== null && !isSaid) notes.push({message, span: written.span})
    },
  }
}

/** What the step is called, else what its first command begins with. */
function labelFor({id, name, run}: WrittenStep, job: Job, {isAlone}: AroundJob): string {
  const command = run?.split('\n').find(line => !/^\s*(?:#|set\s|$)/.test(line))
  const own = id ?? (name ?? command ?? '').replaceAll(/\$\{\{.*?\}\}/gs, '')
  const short = own.split(/\s+/).slice(0, 4).join(' ')
  return isAlone ? short : `${job.name} ${short}`
}

/** A name is one line, and nothing evaluates it. */
function nameOf({name}: WrittenStep): string | undefined {
  return name?.includes('${{') === true ? undefined : name?.split('\n')[0]
}

function outputsOf(job: Job, names: Names): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()
  for (const [name, text] of job.outputs) {
    const [, expression] = /^\$\{\{(.*)\}\}$/s.exec(text.trim()) ?? []
    const translated = expression === undefined ? null : translate(expression, names)
    if (translated !== null && 'text' in translated) outputs.set(name, translated.text)
  }
  return outputs
}

/** Most ask for it in `runs-on` and in actions alone, and would do the same over and over here. */
function usesMatrix({steps, condition, env}: Job): boolean {
  const texts = steps.flatMap(step => (step.run === null ? [] : [step.run, step.condition, ...textsBelow(step.env)]))
  return [...texts, condition, ...textsBelow(env)].some(text => text !== undefined && /\bmatrix\b/.test(text))
}

function textsBelow(tree: Job['env']): string[] {
  if (tree === undefined) return []
  if (tree.kind === 'scalar') return [tree.written]
  return tree.kind === 'list'
    ? tree.items.flatMap(textsBelow)
    : [...tree.entries.values()].flatMap(({value}) => textsBelow(value))
}

function aboutMatrix(isKept: boolean): string {
  return isKept
    ? 'each step is worked for the whole matrix before the next one begins, and all in one workspace'
    : 'the matrix is left out: no command of the job asks for it'
}

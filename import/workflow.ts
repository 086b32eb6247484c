/** A workflow of GitHub Actions: all of its jobs, or those that were asked for with the jobs they need. */
import type {Diagnostic, SourceFile} from '../engine/contracts.ts'
import {circlesIn} from '../engine/mission/circles.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Mapping, Tree} from '../engine/mission/tree.ts'
import {commentsBeside} from './comments.ts'
import {type DraftStep, type Note, nameFrom} from './draft.ts'
import {fieldsOf, isMapping, scalarText} from './fields.ts'
import {createIds} from './ids.ts'
import type {Read} from './read.ts'
import {type CarriedJob, carryJob} from './workflow/carry-job.ts'
import {type Names, translateText} from './workflow/expressions.ts'
import {inputsOf} from './workflow/inputs.ts'
import {type Job, readJobs} from './workflow/jobs.ts'

/** `only` are jobs; all of them when empty. */
export function readWorkflow(file: SourceFile, mapping: Mapping, only: readonly string[]): Read {
  const jobs = readJobs(mapping)
  const missing = only.find(name => !jobs.has(name))
  if (missing !== undefined) return {diagnostics: [noJob(file, missing, [...jobs.keys()])]}
  const circle = circleIn(jobs)
  if (circle !== null) return {diagnostics: [circularity(file, circle)]}
  const wanted = inOrder(only.length > 0 ? only : [...jobs.keys()], jobs)
  const inputs = inputsOf(mapping)
  const secrets = new Set<string>()
  const known: Known = {inputs: new Set(Object.keys(inputs)), secret: name => void secrets.add(name)}
  const carried = carryAll(wanted, known)
  const steps = [...carried.values()].flatMap(job => job.steps)
  if (steps.length === 0) return {diagnostics: [noCommands(file)]}
  const around = aroundJobs(mapping, known)
  const limit = wanted.length === 1 ? (wanted[0]?.timeoutMinutes ?? null) : null
  const comments = commentsBeside(file, 'jobs')
  return {
    draft: {
      name: around.name ?? nameFrom(file.path),
      head: {
        ...(Object.keys(inputs).length > 0 && {inputs}),
        ...(Object.keys(around.env).length > 0 && {env: around.env}),
        ...(secrets.size > 0 && {secrets: [...secrets]}),
        ...(limit !== null && {config: {timeout: `${limit}m`}}),
      },
      steps: withComments(steps, wanted, {carried, comments: comments.ofItems}),
      notes: [...around.notes, ...[...carried.values()].flatMap(job => job.notes), ...limitNotes(wanted)],
      comments: comments.others,
    },
  }
}

/** Inputs that there are, and who is told of secrets. */
type Known = Pick<Names, 'inputs' | 'secret'>

function carryAll(jobs: readonly Job[], known: Known): ReadonlyMap<string, CarriedJob> {
  const ids = createIds()
  const carried = new Map<string, CarriedJob>()
  for (const job of jobs) {
    const before = new Map<string, CarriedJob>()
    for (const name of job.needs) {
      const found = carried.get(name)
      if (found !== undefined) before.set(name, found)
    }
    carried.set(job.name, carryJob(job, {before, ids, isAlone: jobs.length === 1, ...known}))
  }
  return carried
}

interface AroundJobs {
  readonly name: string | undefined
  readonly env: {readonly [name: string]: string}
  readonly notes: readonly Note[]
}

function aroundJobs(mapping: Mapping, known: Known): AroundJobs {
  const fields = fieldsOf(mapping)
  fields.drop('on', 'run-name', 'permissions', 'defaults', 'jobs')
  const name = fields.text('name')?.split('\n')[0]
  const {env, notes} = environmentOf(fields.take('env'), known)
  const left = fields.left().map(([key, entry]): Note => ({message: `"${key}" has no counterpart`, span: entry.key}))
  return {name, env, notes: [...left, ...notes]}
}

/** Each job behind those that it needs, which come along. */
function inOrder(names: readonly string[], jobs: ReadonlyMap<string, Job>): Job[] {
  const order: Job[] = []
  const seen = new Set<string>()
  const open = [...names].reverse().map(name => ({name, isDone: false}))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const job = jobs.get(next.name)
    if (job === undefined) continue
    if (next.isDone) order.push(job)
    if (seen.has(next.name)) continue
    seen.add(next.name)
    open.push({name: next.name, isDone: true}, ...[...job.needs].reverse().map(name => ({name, isDone: false})))
  }
  return order
}

function environmentOf(tree: Tree | undefined, {inputs, secret}: Known): Omit<AroundJobs, 'name'> {
  const notes: Note[] = []
  const env: {[name: string]: string} = {}
  if (!isMapping(tree)) return {env, notes}
  for (const [name, {key, value}] of tree.entries) {
    const onlyThere = (written: string): void =>
      void notes.push({message: `"${written}" is there only under GitHub Actions`, span: key})
    const names: Names = {steps: new Map(), needs: new Map(), inputs, hasMatrix: false, secret, onlyThere}
    const {parts, problems} = translateText(scalarText(value) ?? '', names)
    for (const message of problems) notes.push({message: `the variable "${name}" is left out: ${message}`, span: key})
    if (problems.length > 0) continue
    env[name] = parts.map(part => (part.kind === 'text' ? part.text : `\${{ ${part.expression} }}`)).join('')
  }
  return {env, notes}
}

/** Those of a job stand above its first step. */
function withComments(
  steps: readonly DraftStep[],
  jobs: readonly Job[],
  {
    carried,
    comments,
  }: {readonly carried: ReadonlyMap<string, CarriedJob>; readonly comments: readonly (readonly string[])[]},
): DraftStep[] {
  const firsts = new Map(
    jobs.flatMap(job => {
      const first = carried.get(job.name)?.steps[0]
      return first === undefined ? [] : [[first.id, comments[job.index] ?? []] as const]
    }),
  )
  return steps.map(step => ({...step, comments: firsts.get(step.id) ?? []}))
}

function limitNotes(jobs: readonly Job[]): Note[] {
  if (jobs.length === 1) return []
  return jobs
    .filter(({timeoutMinutes}) => timeoutMinutes !== null)
    .map(({span}) => ({
      message: '"timeout-minutes" of one of several jobs has no counterpart: write it at its steps',
      span,
    }))
}

function circleIn(jobs: ReadonlyMap<string, Job>): Job[] | null {
  const all = [...jobs.values()]
  const own = all.find(({name, needs}) => needs.includes(name))
  if (own !== undefined) return [own]
  const numbers = new Map(all.map(({name}, index) => [name, index] as const))
  const [circle] = circlesIn(all.map(({needs}) => [...new Set(needs)].flatMap(name => numbers.get(name) ?? [])))
  return circle === undefined ? null : circle.flatMap(index => all[index] ?? [])
}

function noCommands(file: SourceFile): Diagnostic {
  const message = 'the jobs run no commands, only actions, and actions do not run here'
  return {code: 'IMPORT_UNKNOWN_FORMAT', severity: 'error', message, place: {file, start: 0, end: 1}}
}

function noJob(file: SourceFile, name: string, known: readonly string[]): Diagnostic {
  const hint = didYouMean(nearMissAmong(known)(name)) ?? `it has ${known.slice(0, 20).join(', ')}`
  const place = {file, start: 0, end: 1}
  return {code: 'USAGE_UNKNOWN_NAME', severity: 'error', message: `the workflow has no job "${name}"`, place, hint}
}

function circularity(file: SourceFile, circle: readonly Job[]): Diagnostic {
  const names = circle.map(({name}) => name)
  const message = `jobs need each other in a circle: ${[...names, names[0]].slice(0, 12).join(' -> ')}`
  const {start, end} = circle[0]?.span ?? {start: 0, end: 1}
  const hint = 'remove one of these needs'
  return {code: 'MISSION_CYCLE', severity: 'error', message, place: {file, start, end}, hint}
}

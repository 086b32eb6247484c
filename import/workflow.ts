/** A workflow of GitHub Actions: all of its jobs, or those that were asked for with the jobs they need. */
import type {Diagnostic, JsonObject, SourceFile} from '../engine/contracts.ts'
import {circlesIn} from '../engine/mission/circles.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Mapping} from '../engine/mission/tree.ts'
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
  const secret = (name: string): void => void secrets.add(name)
  const ids = createIds()
  const carried = new Map<string, CarriedJob>()
  for (const job of wanted) {
    const before = new Map(
      job.needs.flatMap(name => {
        const found = carried.get(name)
        return found === undefined ? [] : [[name, found] as const]
      }),
    )
    carried.set(
      job.name,
      carryJob(job, {before, ids, isAlone: wanted.length === 1, inputs: new Set(Object.keys(inputs)), secret}),
    )
  }
  const all = [...carried.values()]
  const steps = all.flatMap(job => job.steps)
  if (steps.length === 0) return {diagnostics: [noCommands(file)]}
  const fields = fieldsOf(mapping)
  const name = fields.text('name') ?? nameFrom(file.path)
  const env = environmentOf(fields.take('env'), {inputs: new Set(Object.keys(inputs)), secret})
  fields.drop('on', 'run-name', 'permissions', 'defaults', 'jobs')
  const left = fields.left().map(([key, entry]): Note => ({message: `"${key}" has no counterpart`, span: entry.key}))
  const limit = wanted.length === 1 ? (wanted[0]?.timeoutMinutes ?? null) : null
  const comments = commentsBeside(file, 'jobs')
  return {
    draft: {
      name: name.split('\n')[0] ?? name,
      head: {
        ...(Object.keys(inputs).length > 0 && {inputs}),
        ...env.head,
        ...(secrets.size > 0 && {secrets: [...secrets]}),
        ...(limit !== null && {config: {timeout: `${limit}m`}}),
      },
      steps: withComments(steps, wanted, {carried, comments: comments.ofItems}),
      notes: [...left, ...env.notes, ...all.flatMap(job => job.notes), ...limitNotes(wanted)],
      comments: comments.others,
    },
  }
}

/** Each job behind those that it needs, which come along. */
function inOrder(names: readonly string[], jobs: ReadonlyMap<string, Job>): Job[] {
  const order = new Map<string, Job>()
  const visit = (name: string): void => {
    const job = jobs.get(name)
    if (job === undefined || order.has(name)) return
    for (const needed of job.needs) visit(needed)
    order.set(name, job)
  }
  for (const name of names) visit(name)
  return [...order.values()]
}

type Around = Pick<Names, 'inputs' | 'secret'>

function environmentOf(
  tree: Parameters<typeof isMapping>[0],
  {inputs, secret}: Around,
): {readonly head: JsonObject; readonly notes: readonly Note[]} {
  const notes: Note[] = []
  const env: {[name: string]: string} = {}
  if (!isMapping(tree)) return {head: {}, notes}
  for (const [name, {key, value}] of tree.entries) {
    const onlyThere = (written: string): void =>
      void notes.push({message: `"${written}" is there only under GitHub Actions`, span: key})
    const names: Names = {steps: new Map(), needs: new Map(), inputs, hasMatrix: false, secret, onlyThere}
    const {parts, problems} = translateText(scalarText(value) ?? '', names)
    for (const message of problems) notes.push({message: `the variable "${name}" is left out: ${message}`, span: key})
    if (problems.length > 0) continue
    env[name] = parts.map(part => (part.kind === 'text' ? part.text : `\${{ ${part.expression} }}`)).join('')
  }
  return {head: Object.keys(env).length === 0 ? {} : {env}, notes}
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

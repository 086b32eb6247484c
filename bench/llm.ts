/**
 * Times asking a model about many files, through the real command and a server of known latency: beside the least that
 * the latency allows, and beside a bare client that makes the same calls; then again from the cache, with four files
 * changed, and within a budget. `npm run bench:llm` writes its section of RESULTS.md.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {PRICE_MICRO_USD_PER_CALL} from './llm/answer.ts'
import {pathOf, writeCorpus} from './llm/corpus.ts'
import {type ModelServer, startModelServer} from './llm/model-server.ts'
import type {Counts} from './llm/server.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'
import {lastWordsIn, type Measurement, measure} from './steps/measure.ts'

const FILES = 936
const FEW_FILES = 30
const CHANGED = 4
const AGAIN_ROUNDS = 5
const CAP_SECONDS = 600
const MEBIBYTE = 1_048_576
/** A file that changed less than two seconds ago is measured again: these are older. */
const SETTLE_MS = 2_500
const BUDGET_USD = 0.2
const BUDGET_LATENCY_MS = 20
const BUDGET_SPENT = 4

const batches = [
  {parallel: 8, latencyMs: 500},
  {parallel: 32, latencyMs: 500},
  {parallel: 8, latencyMs: 100},
  {parallel: 32, latencyMs: 100},
] as const

const bin = join(import.meta.dirname, '..', 'bin', 'sortie.cjs')
const bareClient = join(import.meta.dirname, 'llm', 'bare-client.cjs')
const folder = mkdtempSync(join(tmpdir(), 'sortie-bench-llm-'))
const outputPath = join(folder, 'printed')
const pathsFile = join(folder, 'paths.json')
const facts = machineFacts(folder)

interface Asked extends Measurement, Counts {}

interface BatchResult {
  readonly parallel: number
  readonly latencyMs: number
  readonly first: Asked
  readonly bare: Asked
  readonly again: readonly Asked[]
  readonly changed: Asked
}

interface FewResult {
  readonly what: string
  readonly asked: Asked
}

interface BudgetResult {
  readonly parallel: number
  readonly asked: Asked
}

try {
  await using server = await startModelServer()
  const batched: BatchResult[] = []
  for (const batch of batches) batched.push(await batchResult(server, batch))
  const few = await fewResults(server)
  const budgets: BudgetResult[] = []
  for (const parallel of [1, 8, 32]) budgets.push(await budgetResult(server, parallel))
  const report = reportOn(batched, few, budgets)
  process.stdout.write(`${report}\n`)
  writeSection('llm', report)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function batchResult(server: ModelServer, batch: (typeof batches)[number]): Promise<BatchResult> {
  const {parallel, latencyMs} = batch
  const workspace = workspaceOf(`batch-${parallel}-${latencyMs}`, FILES, {server, parallel})
  writeFileSync(pathsFile, JSON.stringify(Array.from({length: FILES}, (_, at) => pathOf(at))))
  await delay(SETTLE_MS)
  const bareArgs = [bareClient, server.url, String(parallel), workspace, pathsFile]
  const bare = await asked(server, latencyMs, workspace, bareArgs)
  const first = await asked(server, latencyMs, workspace, sortie())
  const again: Asked[] = []
  for (let round = 0; round < AGAIN_ROUNDS; round++) again.push(await asked(server, latencyMs, workspace, sortie()))
  writeCorpus(workspace, CHANGED, 1)
  const changed = await asked(server, latencyMs, workspace, sortie())
  return {parallel, latencyMs, first, bare, again, changed}
}

async function fewResults(server: ModelServer): Promise<readonly FewResult[]> {
  const workspace = workspaceOf('few', FEW_FILES, {server, parallel: 8})
  await delay(SETTLE_MS)
  const latencyMs = 100
  const first = await asked(server, latencyMs, workspace, sortie())
  const again = await asked(server, latencyMs, workspace, sortie())
  writeCorpus(workspace, CHANGED, 1)
  const changed = await asked(server, latencyMs, workspace, sortie())
  return [
    {what: `${FEW_FILES} files`, asked: first},
    {what: 'again', asked: again},
    {what: `${CHANGED} changed`, asked: changed},
  ]
}

async function budgetResult(server: ModelServer, parallel: number): Promise<BudgetResult> {
  const workspace = workspaceOf(`budget-${parallel}`, 2 * callsWithin(BUDGET_USD), {server, parallel})
  const within = await asked(server, BUDGET_LATENCY_MS, workspace, sortie('--budget', String(BUDGET_USD)), BUDGET_SPENT)
  return {parallel, asked: within}
}

function workspaceOf(
  name: string,
  files: number,
  {server, parallel}: {readonly server: ModelServer; readonly parallel: number},
): string {
  const workspace = join(folder, name)
  mkdirSync(join(workspace, '.sortie'), {recursive: true})
  writeCorpus(workspace, files)
  const prices = '{input_per_million: 1, output_per_million: 1}'
  const model = `{provider: custom, base_url: "${server.url}", model: bench-1, max_parallel: ${parallel}, prices: ${prices}}`
  const params = `{batch_size: ${parallel}, max_output_tokens: 1000}`
  const mission = `version: "1.0"\nname: bench\nconfig:\n  llm: ${model}\nsteps:\n  - {id: analyze, type: llm-analyze, with: ${params}}\n`
  writeFileSync(join(workspace, 'mission.yaml'), mission)
  return workspace
}

function sortie(...args: readonly string[]): readonly string[] {
  return [bin, 'run', 'mission.yaml', '-q', ...args]
}

async function asked(
  server: ModelServer,
  latencyMs: number,
  directory: string,
  args: readonly string[],
  exitCode = 0,
): Promise<Asked> {
  await server.answerAfter(latencyMs)
  const command = {program: process.execPath, args: [...args], env: {}}
  const measurement = measure(command, {directory, capSeconds: CAP_SECONDS, outputPath})
  if (measurement.exitCode !== exitCode) throw new Error(`${args.join(' ')}: ${lastWordsIn(outputPath)}`)
  return {...measurement, ...(await server.counts())}
}

function reportOn(
  batched: readonly BatchResult[],
  few: readonly FewResult[],
  budgets: readonly BudgetResult[],
): string {
  return [
    '## Asking models',
    '',
    `\`npm run bench:llm\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}`,
    '',
    ...facts.map(fact => `- ${fact}`),
    '- `llm-analyze` over generated TypeScript of 5 to 10 KB a file; server, client and command share the cores',
    '- times are of the whole command, its start and the measuring of the files included',
    '',
    `${FILES} files, none of them known:`,
    '',
    '| at once | latency, s | ideal, s | bare client, s | sortie, s | of ideal | of the bare client | CPU, s | calls | largest process |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...batched.map(batchRow),
    '',
    `The same again from the cache (median of ${AGAIN_ROUNDS}, lowest-highest), and with ${CHANGED} files changed:`,
    '',
    '| at once | latency, s | again, s | CPU, s | calls | largest process | changed, s | calls |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...batched.map(againRow),
    '',
    '| what | calls |',
    '| --- | --- |',
    ...few.map(({what, asked: {calls}}) => `| ${what} | ${calls} |`),
    '',
    `A budget of $${BUDGET_USD.toFixed(2)} at $${dollars(1)} a call, which ${callsWithin(BUDGET_USD)} calls fit into, for twice as many files:`,
    '',
    '| at once | calls | spent | passed |',
    '| --- | --- | --- | --- |',
    ...budgets.map(({parallel, asked: {calls}}) => {
      return `| ${parallel} | ${calls} | $${dollars(calls)} | ${calls > callsWithin(BUDGET_USD) ? '**yes**' : 'no'} |`
    }),
  ].join('\n')
}

function batchRow({parallel, latencyMs, first, bare}: BatchResult): string {
  const ideal = (Math.ceil(FILES / parallel) * latencyMs) / 1_000
  const cells = [
    parallel,
    latencyMs / 1_000,
    ideal.toFixed(1),
    bare.wallSeconds.toFixed(2),
    `**${first.wallSeconds.toFixed(2)}**`,
    `**${(first.wallSeconds / ideal).toFixed(2)}**`,
    (first.wallSeconds / bare.wallSeconds).toFixed(2),
    first.cpuSeconds.toFixed(1),
    first.calls,
    mebibytes(first),
  ]
  return `| ${cells.join(' | ')} |`
}

function againRow({parallel, latencyMs, again, changed}: BatchResult): string {
  const walls = again.map(({wallSeconds}) => wallSeconds)
  const cells = [
    parallel,
    latencyMs / 1_000,
    `**${median(walls).toFixed(2)}** ${Math.min(...walls).toFixed(2)}-${Math.max(...walls).toFixed(2)}`,
    median(again.map(({cpuSeconds}) => cpuSeconds)).toFixed(2),
    Math.max(...again.map(({calls}) => calls)),
    mebibytes(...again),
    changed.wallSeconds.toFixed(2),
    changed.calls,
  ]
  return `| ${cells.join(' | ')} |`
}

function callsWithin(usd: number): number {
  return Math.floor((usd * 1_000_000) / PRICE_MICRO_USD_PER_CALL)
}

function dollars(calls: number): string {
  return ((calls * PRICE_MICRO_USD_PER_CALL) / 1_000_000).toFixed(3)
}

function mebibytes(...runs: readonly Measurement[]): string {
  return `${Math.round(Math.max(...runs.map(({largestBytes}) => largestBytes)) / MEBIBYTE)} MiB`
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

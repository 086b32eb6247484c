/** Has the real command analyse the files in a git repository of their own, and says what came out for each. */
import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {DurableEvent, Json, JsonObject} from '../../engine/contracts.ts'
import {isFinding} from '../../engine/finding.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import type {RunStatus} from '../../report/status.ts'
import {SORTIE} from '../steps/tools/sortie.ts'
import type {JudgedFile} from './measure.ts'
import type {EvalFile} from './neutral-names.ts'
import type {Citations} from './script.ts'

export interface Answers {
  /** One for each file that was asked about. */
  readonly judged: readonly JudgedFile[]
  readonly citations: Citations
  /** Findings that the step itself sets aside: their quote stands in several places. Not among the findings. */
  readonly doubtful: number
  /** Files that were not asked about, because the budget was spent or the server gone. */
  readonly left: number
  /** As the server calls it. */
  readonly model: string
}

export interface AskOptions {
  /** What `config.llm` of the mission says. */
  readonly llm: JsonObject
  readonly budgetUsd: number | null
  /** An empty folder; the caller removes it. */
  readonly scratch: string
  readonly env: NodeJS.ProcessEnv
}

/** Rejects where nothing was analysed, with what the command printed. */
export async function askAbout(
  files: readonly EvalFile[],
  {llm, budgetUsd, scratch, env}: AskOptions,
): Promise<Answers> {
  const repository = join(scratch, 'repository')
  writeRepository(repository, files)
  const mission = join(scratch, 'eval.yaml')
  const step = {id: 'analyze', type: 'llm-analyze', with: {batch_size: 1_000}}
  writeFileSync(mission, JSON.stringify({version: '1.0', name: 'eval', config: {llm}, steps: [step]}))
  const place = ['-C', repository, '--state-dir', join(scratch, 'state')]
  const own = {...env, XDG_CONFIG_HOME: join(scratch, 'config')}
  const events = join(scratch, 'events.ndjson')
  const budget = budgetUsd === null ? [] : ['--budget', String(budgetUsd)]
  const said = await run(['run', mission, ...place, ...budget, '--reporter', `quiet,json=${events}`], own)
  const printed = execFileSync(process.execPath, [SORTIE, 'status', '--json', ...place], {
    env: own,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const status: RunStatus = JSON.parse(printed)
  const output = status.steps[0]?.outputs ?? null
  if (rowsOf(output, 'files').length === 0) throw new Error(`no file was analysed:\n${said}`)
  return answersFrom(files, output, readEvents(events))
}

/** A history of one commit, as the files of a project have one. */
function writeRepository(folder: string, files: readonly EvalFile[]): void {
  for (const {path, text} of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false']
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd: folder, stdio: 'pipe'})
  git('init', '-q')
  git('add', '.')
  git(...person, 'commit', '-q', '-m', 'Add the modules')
}

/** What it printed. Its exit status says how the run ended, and files that failed are counted here. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const command = spawn(process.execPath, [SORTIE, ...args], {env, stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  command.stdout.on('data', text => (said += String(text)))
  command.stderr.on('data', text => (said += String(text)))
  await new Promise((resolve, reject) => command.once('close', resolve).once('error', reject))
  return said
}

function readEvents(path: string): readonly DurableEvent[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map(line => JSON.parse(line))
}

export function answersFrom(files: readonly EvalFile[], output: Json, events: readonly DurableEvent[]): Answers {
  const calls = events.flatMap(event => (event.type === 'llm.called' && event.from === 'model' ? [event] : []))
  const pathsIn = (key: string) => new Set(rowsOf(output, key).map(row => textIn(row, 'path')))
  const [analysed, failed] = [pathsIn('files'), pathsIn('failed')]
  const findings = rowsOf(output, 'findings').filter(isFinding)
  const asked = files.filter(({path}) => analysed.has(path) || failed.has(path))
  const citations = rowsOf(output, 'citations')
  const sumOf = (key: string) => citations.reduce<number>((sum, row) => sum + numberIn(row, key), 0)
  return {
    judged: asked.map(file => {
      const own = calls.filter(({label}) => label === file.path)
      const costs = own.map(({costMicroUsd}) => costMicroUsd)
      return {
        file,
        isAnalysed: analysed.has(file.path),
        findings: findings.filter(({path}) => path === file.path),
        calls: own.length,
        illFormed: own.filter(({code}) => code === 'LLM_BAD_ANSWER').length,
        costMicroUsd: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
      }
    }),
    citations: {
      proven: sumOf('proven'),
      moved: sumOf('moved'),
      rejected: sumOf('short') + sumOf('not_found'),
    },
    doubtful: rowsOf(output, 'doubtful_findings').length,
    left: files.length - asked.length,
    model: textIn(citations[0], 'model') ?? 'unknown',
  }
}

function rowsOf(output: Json, key: string): readonly Json[] {
  const rows = fieldOf(output, key)
  return Array.isArray(rows) ? rows : []
}

function numberIn(row: Json, key: string): number {
  const value = fieldOf(row, key)
  return typeof value === 'number' ? value : 0
}

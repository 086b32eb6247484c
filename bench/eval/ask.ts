/** Has the real command analyse the files in a git repository of their own, and says what came out for each. */
import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {DurableEvent, Json, JsonObject} from '../../engine/contracts.ts'
import {isFinding} from '../../engine/finding.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import type {RunStatus} from '../../report/status.ts'
import {readLog} from '../../tests/torture/event-log.ts'
import {SORTIE} from '../steps/tools/sortie.ts'
import type {JudgedFile} from './measure.ts'
import type {EvalFile} from './neutral-names.ts'
import type {Citations} from './script.ts'

export interface Answers {
  /** One for each file. */
  readonly judged: readonly JudgedFile[]
  readonly citations: Citations
  /** Findings that the step itself sets aside: their quote stands in several places. Not among the findings. */
  readonly doubtful: number
  /** As the server calls it. */
  readonly model: string
}

export interface AskOptions {
  /** What `config.llm` of the mission says. */
  readonly llm: JsonObject
  readonly budgetUsd: number | null
  /** Rules for the model; null for the shipped ones. */
  readonly prompt: string | null
  /** What is in it from a call that was refused is gone on with: no answer is paid twice. The caller removes it. */
  readonly scratch: string
  readonly env: NodeJS.ProcessEnv
}

/** In the repository: no source code, so nobody is asked about it. */
const PROMPT_PATH = 'prompt.md'

/** Rejects where files were not asked about, because the budget is spent or the server gone, with what was printed. */
export async function askAbout(
  files: readonly EvalFile[],
  {llm, budgetUsd, prompt, scratch, env}: AskOptions,
): Promise<Answers> {
  const repository = join(scratch, 'repository')
  writeRepository(repository, prompt === null ? files : [...files, {path: PROMPT_PATH, text: prompt}])
  const mission = join(scratch, 'eval.yaml')
  const rules = prompt === null ? {} : {prompt_file: PROMPT_PATH}
  const step = {id: 'analyze', type: 'llm-analyze', with: {batch_size: 1_000, ...rules}}
  writeFileSync(mission, JSON.stringify({version: '1.0', name: 'eval', config: {llm}, steps: [step]}))
  const state = join(scratch, 'state')
  const place = ['-C', repository, '--state-dir', state]
  const own = {...env, XDG_CONFIG_HOME: join(scratch, 'config')}
  const budget = budgetUsd === null ? [] : ['--budget', String(budgetUsd)]
  const said = await run(['run', mission, ...place, ...budget, '--reporter', 'quiet'], own)
  const printed = execFileSync(process.execPath, [SORTIE, 'status', '--json', ...place], {
    env: own,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const status: RunStatus = JSON.parse(printed)
  const output = status.steps[0]?.outputs ?? null
  const judged = judgedFrom(files, output, readLog(state).events)
  if (judged.length < files.length || judged.every(({isAnalysed}) => !isAnalysed)) {
    throw new Error(`not all of ${files.length} files could be judged:\n${said}`)
  }
  return {judged, ...citationsIn(output)}
}

/** A history of one commit, as the files of a project have one. */
function writeRepository(folder: string, files: readonly Pick<EvalFile, 'path' | 'text'>[]): void {
  rmSync(folder, {recursive: true, force: true})
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

/** Without those that have no end. `events`: of all runs, so that what was paid before counts. */
function judgedFrom(files: readonly EvalFile[], output: Json, events: readonly DurableEvent[]): readonly JudgedFile[] {
  const calls = events.flatMap(event => (event.type === 'llm.called' && event.from === 'model' ? [event] : []))
  const pathsIn = (key: string) => new Set(rowsOf(output, key).map(row => textIn(row, 'path')))
  const [analysed, failed] = [pathsIn('files'), pathsIn('failed')]
  const findings = rowsOf(output, 'findings').filter(isFinding)
  return files
    .filter(({path}) => analysed.has(path) || failed.has(path))
    .map(file => {
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
    })
}

function citationsIn(output: Json): Omit<Answers, 'judged'> {
  const rows = rowsOf(output, 'citations')
  const sumOf = (key: string) => rows.reduce<number>((sum, row) => sum + numberIn(row, key), 0)
  return {
    citations: {
      proven: sumOf('proven'),
      moved: sumOf('moved'),
      rejected: sumOf('short') + sumOf('not_found'),
    },
    doubtful: rowsOf(output, 'doubtful_findings').length,
    model: textIn(rows[0] ?? null, 'model') ?? 'unknown',
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

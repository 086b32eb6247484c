/**
 * How well models find planted defects: `npm run bench:eval`.
 *
 * Builds first, has the real step `llm-analyze` judge every file of the set, prints the figures, and rewrites a section
 * of bench/RESULTS.md. Without more, a server with known answers is asked, and the command ends with 1 where the figures
 * are not those that follow from the answers. With SORTIE_EVAL_MODEL and the like a real model is asked
 * (docs/evaluation.md). `--only python/` takes the cases whose id holds that text, and leaves RESULTS.md as it is. A live
 * run that stops half-way keeps its folder: `--from` goes on there.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {type Answers, askAbout} from './eval/ask.ts'
import {readCases} from './eval/cases.ts'
import {type LiveModel, liveModelIn} from './eval/live.ts'
import {type EvalFile, neutralFiles} from './eval/neutral-names.ts'
import {askScripted} from './eval/scripted-run.ts'
import {resultsTables} from './eval/table.ts'
import {commitMeasured} from './machine.ts'
import {writeSection} from './results-file.ts'

const {values: flags} = parseArgs({
  options: {only: {type: 'string', default: ''}, seed: {type: 'string', default: '1'}, from: {type: 'string'}},
})
const root = join(import.meta.dirname, '..')
const scratch = flags.from ?? mkdtempSync(join(tmpdir(), 'sortie-eval-'))
let isKept = false

try {
  execFileSync(process.execPath, ['build.mjs'], {cwd: root, stdio: 'inherit'})
  const cases = readCases().filter(({id}) => id.includes(flags.only))
  if (cases.length === 0) throw new Error(`no case has "${flags.only}" in its id`)
  const files = neutralFiles(cases, Number(flags.seed))
  const live = liveModelIn(process.env)
  if (live === null) {
    const {answers, differences} = await askScripted(files, cases, scratch)
    publish('eval', describe('scripted answers', answers, files))
    for (const difference of differences) process.stderr.write(`${difference}\n`)
    if (differences.length > 0) process.exitCode = 1
  } else {
    isKept = true
    const prompt = live.promptFile === null ? null : readFileSync(live.promptFile, 'utf8')
    const answers = await askAbout(files, {...live, prompt, scratch, env: process.env})
    isKept = false
    publish(`eval ${nameOf(live, answers)}`, describe(nameOf(live, answers), answers, files))
  }
} finally {
  if (isKept) process.stderr.write(`what was paid is kept: npm run bench:eval -- --from ${scratch}\n`)
  else rmSync(scratch, {recursive: true, force: true})
}

function publish(section: string, report: string): void {
  process.stdout.write(`${report}\n`)
  if (flags.only === '') writeSection(section, report)
}

/** As it was asked for, else as the server calls it, which may be the path of its file. It stands in a mark of RESULTS.md. */
function nameOf({llm, promptFile}: LiveModel, {model}: Answers): string {
  const named = typeof llm['model'] === 'string' ? llm['model'] : basename(model)
  const rules = promptFile === null ? '' : ` with ${basename(promptFile)}`
  return `${named}${rules}`.replace(/[^\w./: -]+/g, '-').replaceAll('--', '-')
}

function describe(name: string, answers: Answers, files: readonly EvalFile[]): string {
  return [
    `## Planted defects: ${name}\n`,
    `\`npm run bench:eval\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}\n`,
    `${files.length / 2} files with a planted defect and as many without, names drawn with seed ${flags.seed}; docs/evaluation.md says what the figures mean.\n`,
    resultsTables(answers),
  ].join('\n')
}

/** Asks the server with known answers, and compares what was measured with what follows from them. */
import {join} from 'node:path'
import {startAnalyst} from '../../tests/model/analyst.ts'
import {type Answers, askAbout} from './ask.ts'
import type {EvalCase} from './cases.ts'
import {type JudgedFile, tallyOf} from './measure.ts'
import type {EvalFile} from './neutral-names.ts'
import {PRICES, type Script, scriptFor, USAGE} from './script.ts'
import {categoryOf, languageOf} from './table.ts'

export interface ScriptedRun {
  readonly answers: Answers
  /** One line each; none where the measure is right. */
  readonly differences: readonly string[]
}

export async function askScripted(
  files: readonly EvalFile[],
  cases: readonly EvalCase[],
  scratch: string,
): Promise<ScriptedRun> {
  const script = scriptFor(files, cases)
  await using analyst = await startAnalyst({
    judge: asked => script.judge(asked),
    fault: asked => script.fault(asked),
    usage: USAGE,
  })
  const llm = {provider: 'custom', base_url: analyst.url, model: 'analyst-1', max_parallel: 4, prices: PRICES}
  const env = {PATH: process.env['PATH'] ?? '', HOME: join(scratch, 'home')}
  const answers = await askAbout(files, {llm, budgetUsd: null, prompt: null, scratch, env})
  return {answers, differences: differencesFrom(script, answers, files)}
}

function differencesFrom(script: Script, answers: Answers, files: readonly EvalFile[]): readonly string[] {
  const differences: string[] = []
  const compare = (what: string, measured: object, known: object) => {
    const [one, other] = [JSON.stringify(measured), JSON.stringify(known)]
    if (one !== other) differences.push(`${what}: measured ${one}, known ${other}`)
  }
  const compareGroups = (nameOf: (file: JudgedFile['file']) => string) => {
    for (const name of new Set(files.map(nameOf))) {
      const measured = tallyOf(answers.judged.filter(({file}) => nameOf(file) === name))
      compare(name, measured, script.expected(files.filter(file => nameOf(file) === name)).tally)
    }
  }
  const {tally, citations} = script.expected(files)
  compare('all', tallyOf(answers.judged), tally)
  compare('citations', answers.citations, citations)
  compareGroups(languageOf)
  compareGroups(categoryOf)
  return differences
}

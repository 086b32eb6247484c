/** How well a repository is looked after: a score whose parts are shown, from local facts alone. */
import {withIds} from '../../engine/finding.ts'
import {textIn} from '../../engine/json.ts'
import {isLockFile, isTest, isVendored} from '../../engine/languages.ts'
import {type Collected, collect, warnOfUnreadable} from './deps/collect.ts'
import {pairUp} from './deps/locks.ts'
import type {Manifest} from './deps/model.ts'
import {parseJson} from './deps/parse.ts'
import {judgeCi, judgeDocumentation, judgeLicence} from './health/documents.ts'
import type {Judgement} from './health/model.ts'
import {healthOf} from './health/score.ts'
import {healthSections} from './health/sections.ts'
import {judgeTests} from './health/tests.ts'
import {judgeActivity, judgeDependencyAge, judgeLocks, judgeTodos, type LockState} from './health/upkeep.ts'
import type {ConcludeAround, ScanKind} from './kind.ts'
import {fileInspection, knownFiles} from './known-files.ts'
import {lastCommitMs} from './last-commit.ts'
import {todoWeights} from './todo-weight.ts'
import {todos} from './todos.ts'
import {findingAbout} from './whole-file.ts'

export const health: ScanKind = {
  inspection: () => null,
  reads: params => [fileInspection, todos.inspection(params) ?? []].flat(),
  async conclude(around) {
    const judgements = await judge(around)
    const lacks = judgements.flatMap(judgement => judgement.lacks)
    const findings = lacks.map(lack => findingAbout({...lack, category: categoryOf(lack.rule)}, around.context.stepId))
    return {findings: withIds(findings), facts: healthOf(judgements)}
  },
  render: healthSections,
}

async function judge(around: ConcludeAround): Promise<Judgement[]> {
  const {files, answers, context} = around
  const known = knownFiles(around)
  const nowMs = context.clock.nowMs()
  // Of the history of this folder, where it is one of a larger repository.
  const lastCommitAtMs = await lastCommitMs('.', context.git)
  const collected = await collect(files, context)
  // Where dependencies are asked for as well, they say it.
  if (!around.params.kinds.includes('deps')) warnOfUnreadable(collected, context)
  const locks = await lockState(collected, around)
  return [
    judgeTests(known),
    judgeCi(files),
    await judgeDocumentation(files, context),
    await judgeLicence(files, licenceOf(collected.manifests), context),
    judgeLocks(locks),
    judgeDependencyAge(locks, nowMs),
    judgeActivity(lastCommitAtMs, nowMs),
    judgeTodos(known, todoWeights(answers.get('todos'))),
  ]
}

const categories: {readonly [rule: string]: string} = {
  'health/no-tests': 'testing',
  'health/few-tests': 'testing',
  'health/no-readme': 'documentation',
  'health/thin-readme': 'documentation',
  'health/no-changelog': 'documentation',
  'health/no-lock-file': 'dependencies',
  'health/old-dependencies': 'dependencies',
}
const categoryOf = (rule: string): string => categories[rule] ?? 'other'

/** Also of tools whose lock files nobody reads here: a lock file is one by its name. */
async function lockState({manifests, locks}: Collected, {files, context}: ConcludeAround): Promise<LockState> {
  const pairs = pairUp(manifests, locks)
  const needing = pairs.filter(({manifest, lock}) => manifest.needsLock || lock !== null)
  const paths = files.map(({path}) => path).filter(path => isLockFile(path) && !isTest(path) && !isVendored(path))
  const dated = []
  for (const path of paths.slice(0, MAX_DATED)) dated.push({path, atMs: await lastCommitMs(path, context.git)})
  return {
    needing: needing.map(({manifest}) => manifest.path),
    without: needing.filter(({lock}) => lock === null).map(({manifest}) => manifest),
    locks: dated,
  }
}

/** Each costs a call of git. */
const MAX_DATED = 50

/** What the first manifest says of itself. */
function licenceOf(manifests: readonly Manifest[]): string | null {
  for (const {path, text} of manifests) {
    const said =
      path === 'package.json' ? textIn(parseJson(text), 'license') : /^license\s*=\s*"([^"]+)"/m.exec(text)?.[1]
    if (said !== undefined && said !== 'UNLICENSED') return said
  }
  return null
}

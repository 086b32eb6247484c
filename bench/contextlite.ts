/**
 * Four missions of the earlier engine, as they were and in Sortie's own way: `npm run bench:contextlite`.
 *
 * Builds first, makes the tree, runs everything in two surroundings (with the machine's grep, and with a slow one and all times
 * divided by twenty), prints tables, and rewrites the section "contextlite" of bench/RESULTS.md. With --quick the tree
 * is a fiftieth, and RESULTS.md stays as it is. Ends with 1 when a target is missed. Linux, with curl.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {runMission, type Surroundings, type Way} from './contextlite/run-mission.ts'
import {
  type Comparison,
  comparisonTable,
  summaryOf,
  unsuccessful,
  verdictsOn,
  verdictTable,
} from './contextlite/tables.ts'
import {missions, type Tally, tally, typicalOf} from './contextlite/tally.ts'
import {contextlite, countTree, makeTree, shapeAt, type TreeShape} from './contextlite/tree.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'

const TIME_SCALE = 20
const ROUNDS = 5
/** Of the disk that the earlier engine's recursive grep did not finish on within a minute. */
const SLOW_BYTES_PER_SECOND = 1_000_000

const {values: flags} = parseArgs({options: {quick: {type: 'boolean', default: false}}})
const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'sortie-contextlite-'))

try {
  execFileSync(process.execPath, ['build.mjs'], {cwd: root, stdio: 'inherit'})
  const facts = machineFacts(scratch)
  const tree = join(scratch, 'tree')
  mkdirSync(tree)
  makeTree(tree, flags.quick ? shapeAt(50) : contextlite)
  const shape = countTree(tree)
  const comparisons: Comparison[] = []
  for (const surroundings of allSurroundings()) {
    const before = await runAll('before', {tree, surroundings})
    const after = await runAll('after', {tree, surroundings})
    comparisons.push({name: surroundings.name, timeScale: surroundings.timeScale, before, after})
  }
  const report = describe(comparisons, {facts, shape})
  process.stdout.write(`${report}\n`)
  if (!flags.quick) writeSection('contextlite', report)
  if (!comparisons.flatMap(verdictsOn).every(({isReached}) => isReached)) process.exitCode = 1
} finally {
  rmSync(scratch, {recursive: true, force: true})
}

function allSurroundings(): readonly Surroundings[] {
  const grep = execFileSync('sh', ['-c', 'command -v grep'], {encoding: 'utf8'}).trim()
  return [
    {name: "the machine's grep, times as written", timeScale: 1, env: {}},
    {
      name: `a slow grep, times 1:${TIME_SCALE}`,
      timeScale: TIME_SCALE,
      env: {
        PATH: `${join(import.meta.dirname, 'contextlite', 'slow-path')}:${process.env['PATH'] ?? ''}`,
        CONTEXTLITE_GREP: grep,
        CONTEXTLITE_BYTES_PER_SECOND: String(SLOW_BYTES_PER_SECOND * TIME_SCALE),
      },
    },
  ]
}

async function runAll(
  way: Way,
  place: {readonly tree: string; readonly surroundings: Surroundings},
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const mission of missions) {
    process.stderr.write(`${place.surroundings.name}: ${mission.name}, ${way}\n`)
    const once = async () => tally(mission, await runMission({mission: mission.name, way}, {...place, scratch}))
    const rounds: [Tally, ...Tally[]] = [await once()]
    while (rounds.length < ROUNDS) rounds.push(await once())
    tallies.push(typicalOf(rounds))
  }
  return tallies
}

function describe(
  comparisons: readonly Comparison[],
  {facts, shape}: {readonly facts: readonly string[]; readonly shape: TreeShape},
): string {
  const hasGo = spawnSync('go', ['version']).error === undefined
  const megabytes = Math.round(shape.bytes / 1_000_000)
  const modules = Math.round((100 * shape.filesInModules) / shape.files)
  return [
    '## The missions of the earlier engine\n',
    `\`npm run bench:contextlite\` on ${new Date().toISOString().slice(0, 10)}, commit ${commitMeasured()}\n`,
    ...facts.map(fact => `- ${fact}`),
    `- the tree, made and counted: ${shape.files} files in ${shape.folders} folders, ${megabytes} MB, ${modules} % of the files in node_modules; ${shape.goFiles} .go, ${shape.mdFiles} .md; ${shape.secretFiles} with the words looked for, ${shape.secretGoFiles} of them .go`,
    '- the API and the model are servers of the benchmark, on loopback, that answer at once',
    `- Go: ${hasGo ? 'here' : 'not here; three of the steps after take the coverage page in the repository instead: `coverage` by its alternative, `html` and `stats` by their fallbacks'}`,
    '- before: the commands of the earlier missions, written anew from what is known of why they failed; all limits 60 s, two steps at once, whatever depends on a failure left out',
    '- after: the same questions with files, chunks, repeats, expected status codes, fallbacks, alternatives, and limits that adapt between 30 s and 300 s',
    '- the searches after look through the files of the project alone, not through node_modules: that is why they read less, and what they do not find there is not looked for',
    `- the slow grep reads ${SLOW_BYTES_PER_SECOND / 1_000_000} MB/s, times ${TIME_SCALE}; limits and pauses are divided by ${TIME_SCALE}, so that a recursive grep passes its 60 s as it did then`,
    `- ${ROUNDS} runs of each mission: of those with the fewest successful steps, the one in the middle by time`,
    '- a step has one outcome; memory and CPU are those of engine and helper, without the programs of the steps',
    '- the share of CPU is that of very short runs, in which the start of the command counts most; what waits is the slow grep, and the ten rounds of security-hardening, 0.1 s apart. It is judged over all four missions, and only where times are as written: CPU time cannot be divided\n',
    `### Targets\n\n${verdictTable(comparisons.flatMap(verdictsOn))}\n`,
    ...comparisons.map(comparison =>
      [
        `### With ${comparison.name}\n`,
        `${comparisonTable(comparison)}\n`,
        `${summaryOf(comparison)}.\n`,
        `${unsuccessful('before', comparison.before)}\n`,
        `${unsuccessful('after', comparison.after)}\n`,
      ].join('\n'),
    ),
  ].join('\n')
}

/** The review of a project in whole runs: what becomes a task, with a scripted model, and without one. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {createFolder, runCommand} from '../../command.ts'
import {type ModelRequest, type Reply, startModelServerWith} from '../../model/server.ts'

const usage = {prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100}
const json = (value: Json): Reply => ({kind: 'text', text: JSON.stringify(value), usage})

const shop = `export function price(items: readonly Item[], discount: number): number {
  let sum = 0
  for (let index = 0; index <= items.length; index++) sum += items[index].price
  return sum / discount
}
`
const basket = `export function put(basket: Basket, item: Item): void {
  basket.items.push(item)
  // FIXME: who holds the lock?
  basket.sum += item.price
}
`

const found = (path: string): JsonObject =>
  path === 'src/shop.ts'
    ? {
        rule: 'off-by-one',
        title: 'reads behind the end',
        why: 'The last index has no item.',
        scenario: 'Any list.',
        severity: 'high',
        confidence: 0.9,
        category: 'bug',
        start_line: 3,
        end_line: 3,
        quote: '  for (let index = 0; index <= items.length; index++) sum += items[index].price',
        fix: 'Use <.',
      }
    : {
        rule: 'race',
        title: 'the sum is not locked',
        why: 'Two may write it.',
        scenario: 'Two tabs.',
        severity: 'medium',
        confidence: 0.8,
        category: 'concurrency',
        start_line: 4,
        end_line: 4,
        quote: '  basket.sum += item.price',
        fix: 'Lock it.',
      }

const questionIn = ({body}: ModelRequest): string => {
  const messages = fieldOf(body, 'messages')
  return Array.isArray(messages) ? messages.map((message: Json) => textIn(message, 'content') ?? '').join('\n') : ''
}

/** Judges the two files; what it is asked about the project, `planner` says. */
function model(planner: (question: string) => Reply): (request: ModelRequest) => Reply {
  return request => {
    const question = questionIn(request)
    if (!question.includes('judges it')) return planner(question)
    const path = question.includes('src/shop.ts]') ? 'src/shop.ts' : 'src/basket.ts'
    const scores = {overall: 60, security: 80, complexity: 60}
    return json({summary: 'A file.', language: 'TypeScript', scores, findings: [found(path)]})
  }
}

const task = (more: JsonObject): JsonObject => ({
  title: 'Mend the loop',
  description: 'Use < in place of <=; a test with one item shows it.',
  files: ['src/shop.ts'],
  findings: ['f1'],
  priority: 'high',
  effort: 'small',
  category: 'bug',
  dependencies: [],
  ...more,
})
const plan = (...tasks: readonly JsonObject[]): Json => ({
  summary: 'Small and unsafe.',
  cross_cutting_concerns: ['Nobody locks anything.'],
  tasks,
})

async function stage(planner: (question: string) => Reply, params = '', analyzeParams = '') {
  const server = await startModelServerWith(model(planner))
  const folder = createFolder()
  folder.write('src/shop.ts', shop)
  folder.write('src/basket.ts', basket)
  folder.write(
    '.sortie/config.yaml',
    `reporter: line\nllm: {provider: custom, base_url: "${server.url}", model: planner-1, prices: {input_per_million: 1, output_per_million: 10}}\n`,
  )
  folder.write(
    'audit.yaml',
    `version: "1.0"
name: audit
steps:
  - {id: scan, type: scan, with: {kinds: [todos]}}
  - {id: analyze, type: llm-analyze, with: {paths: [src]${analyzeParams}}}
  - id: review
    type: review
    depends_on: [scan, analyze]
    depends_strategy: best_effort
    with: {scope: project${params}}
  - {id: report, type: report, depends_on: [review], with: {format: markdown, output: out.md}}
`,
  )
  const asked = async (line: string): Promise<Json> => JSON.parse((await runCommand(line, folder.path)).stdout)
  return {
    server,
    folder,
    run: (line = 'sortie run audit.yaml') => runCommand(line, folder.path),
    async output(): Promise<Json> {
      const steps = fieldOf(await asked('sortie status --json'), 'steps')
      const review = Array.isArray(steps) ? steps.find(step => textIn(step, 'id') === 'review') : null
      return fieldOf(review, 'outputs') ?? null
    },
    tasks: async () => fieldOf(await asked('sortie task list --json'), 'tasks'),
    report: () => readFileSync(join(folder.path, 'out.md'), 'utf8'),
    /** Questions about the project, not about files. */
    plans: () => server.requests.filter(request => !questionIn(request).includes('judges it')).length,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

describe('a model that plans', () => {
  test('is shown findings and no files, and what it says becomes tasks, in the output, the table and the report', async () => {
    let shown = ''
    await using at = await stage(question => {
      shown = question
      return json(
        plan(
          task({
            title: 'Lock the basket',
            findings: ['f2', 'f3'],
            files: [],
            priority: 'medium',
            dependencies: ['Mend the loop'],
          }),
          task({}),
        ),
      )
    })
    const end = await at.run()
    expect(end, end.printed).toMatchObject({exit: 0})
    expect(shown).toContain(
      'src/shop.ts (score 60, complexity 60 of 100)\n  f1 high analyze/off-by-one line 3: reads behind the end',
    )
    expect(shown).not.toContain('export function')
    expect(await at.output()).toMatchObject({
      scope: 'project',
      made_by: 'model',
      overview: 'Small and unsafe.',
      cross_cutting_concerns: ['Nobody locks anything.'],
      standings: {new: 2, renewed: 0, again: 0, unchanged: 0},
      findings_seen: 3,
      added_by_rules: 0,
      model: {model: 'planner-1', questions: 1, failed: 0, cost_usd: 0.002},
    })
    expect(await at.tasks()).toMatchObject([
      {title: 'Mend the loop', priority: 'high', files: ['src/shop.ts'], source: 'project_review', state: 'pending'},
      {
        title: 'Lock the basket',
        priority: 'medium',
        files: ['src/basket.ts'],
        dependencies: [expect.stringMatching(/^review-.*-001$/)],
      },
    ])
    const report = at.report()
    for (const text of [
      'Small and unsafe.',
      'Nobody locks anything.',
      '-001, high, small effort, bug, new: Mend the loop. Files: src/shop.ts',
    ])
      expect(report).toContain(text)
    expect((await runCommand('sortie next', at.folder.path)).stdout).toContain('Mend the loop')
    expect((await runCommand('sortie task export', at.folder.path)).stdout).toContain('**Lock the basket**')
  })

  test('that finds other words tomorrow renews its tasks, and doubles none', async () => {
    let title = 'Mend the loop'
    await using at = await stage(
      () => json(plan(task({title}), task({title: 'Lock it', findings: ['f2', 'f3']}))),
      ', cache: {ttl: 0}',
    )
    expect((await at.run()).exit).toBe(0)
    title = 'Stop before the end of the list'
    at.folder.write('src/shop.ts', `// moved\n\n${shop}`)
    expect((await at.run()).exit).toBe(0)
    expect(await at.output()).toMatchObject({standings: {new: 0, renewed: 1, unchanged: 1}})
    expect(await at.tasks()).toMatchObject([{title: 'Lock it'}, {title: 'Stop before the end of the list'}])
    expect((await runCommand('sortie logs review', at.folder.path)).stdout).toContain(
      '2 tasks: 0 new, 1 renewed, 1 as before',
    )
  })

  test('has a task that is done done again where its finding is still there, and leaves one that failed', async () => {
    await using at = await stage(() => json(plan(task({}), task({title: 'Lock it', findings: ['f2', 'f3']}))))
    expect((await at.run()).exit).toBe(0)
    await at.run('sortie task done 2')
    await at.run('sortie task move 1 failed')
    expect((await at.run()).exit).toBe(0)
    expect(await at.output()).toMatchObject({standings: {new: 0, again: 1, unchanged: 1}, not_found: []})
    expect(await at.tasks()).toMatchObject([{title: 'Mend the loop', state: 'pending'}])
    const all = await at.run('sortie task list --all')
    expect(all.stdout).toMatch(/failed .*Lock it/)
  })

  test('is not believed: unknown findings and files go, circles are cut, and what is urgent stands in a task', async () => {
    await using at = await stage(() =>
      json(
        plan(
          task({
            title: '',
            findings: ['f2', 'f77'],
            files: ['src/nowhere.ts'],
            priority: null,
            effort: null,
            category: null,
          }),
          task({title: 'Read it again', findings: ['f3'], dependencies: ['Lock', 'Nothing']}),
          task({title: 'Lock', findings: [], files: ['src/basket.ts'], dependencies: ['Read it again']}),
          task({title: 'Made up', findings: ['f78'], files: []}),
        ),
      ),
    )
    expect((await at.run()).exit).toBe(0)
    expect(await at.output()).toMatchObject({
      added_by_rules: 1,
      cut_dependencies: [{task: 'Read it again', after: 'Lock'}],
      model: {rejected: {findings: 2, files: 1, dependencies: 1, tasks: 1}},
    })
    expect(await at.tasks()).toMatchObject([
      {title: 'Lock', priority: 'high'},
      {title: 'Mend what is critical or high in src/shop.ts', priority: 'high'},
      {title: 'Read it again', priority: 'high', dependencies: []},
      {title: 'Untitled', priority: 'medium', effort: 'small', category: 'bug'},
    ])
    expect(at.report()).toContain('"Read it again" does not wait for "Lock": that would go in a circle')
  })

  test.each([
    ['prose', 'The project looks fine to me.', 'stop'],
    ['an answer without its tasks', '{"summary": "Fine.", "cross_cutting_concerns": []}', 'stop'],
    ['tasks without their keys', JSON.stringify(plan({title: 'Mend it'})), 'stop'],
    ['an answer that is cut off', JSON.stringify(plan(task({}))).slice(0, 90), 'length'],
  ])('that answers with %s ends no review: rules make the tasks, and it is said', async (_what, text, finish) => {
    await using at = await stage(() => ({kind: 'text', text, finish, usage}))
    const end = await at.run()
    expect(end, end.printed).toMatchObject({exit: 0})
    expect(end.printed).toContain('REVIEW_NOT_WHOLE')
    expect(await at.output()).toMatchObject({made_by: 'rules', model: {failed: 1}, standings: {new: 3}})
    expect(at.report()).toContain('Review of the project, without a model')
  })

  test('mends an answer with prose around it', async () => {
    const text = `Here is my plan:\n\`\`\`json\n${JSON.stringify(plan(task({findings: ['f1', 'f2', 'f3']})))}\n\`\`\`\nGood luck!`
    await using at = await stage(() => ({kind: 'text', text, usage}))
    expect((await at.run()).exit).toBe(0)
    expect(await at.output()).toMatchObject({made_by: 'model', standings: {new: 1}})
  })

  test('that is not there fails the step, so that a retry can ask it', async () => {
    await using at = await stage(() => ({kind: 'raw', status: 401, body: '{"error": {"message": "no"}}'}))
    expect(await at.run()).toMatchObject({exit: 1})
    expect(await at.tasks()).toEqual([])
  })
})

describe('a project with many findings', () => {
  const many = Array.from({length: 700}, (_, at) => `// FIXME: ${'what is to be done here '.repeat(4)}${at}`).join('\n')
  const isMerge = (question: string): boolean => question.includes('# Part 1')
  const handles = (question: string, letter: string): readonly string[] =>
    [...question.matchAll(new RegExp(`^ *(${letter}\\d+) `, 'gm'))].map(([, handle]) => handle ?? '')

  test('is shown in parts, whose tasks a last question puts together', async () => {
    await using at = await stage(question =>
      json(
        isMerge(question)
          ? plan(task({title: 'Do all of it', findings: handles(question, 't'), files: []}))
          : plan(task({title: 'Do a part', findings: handles(question, 'f'), files: []})),
      ),
    )
    at.folder.write('src/many.ts', many)
    expect((await at.run()).exit).toBe(0)
    const parts = at.plans() - 1
    expect(parts).toBeGreaterThan(1)
    expect(await at.output()).toMatchObject({model: {questions: parts + 1, not_shown: 0}, standings: {new: 1}})
    expect(await at.tasks()).toMatchObject([{title: 'Do all of it', priority: 'high'}])
  })

  test('that do not fit are grouped by rules; tasks that the last question forgets stay', async () => {
    await using at = await stage(
      question =>
        json(
          isMerge(question)
            ? plan()
            : plan(task({title: `Do ${handles(question, 'f')[0]}`, findings: handles(question, 'f'), files: []})),
        ),
      ', max_questions: 3',
    )
    at.folder.write('src/many.ts', many.repeat(2))
    const end = await at.run()
    expect(end.printed).toContain('were not shown to the model: there was no room in 2 questions')
    expect(at.plans()).toBe(3)
    expect(await at.tasks()).toMatchObject([
      {title: 'Do f1', priority: 'high'},
      {title: expect.stringMatching(/^Do f\d+$/)},
      {title: 'Mend todos/fixme in src'},
    ])
  })
})

describe('the shipped audits', () => {
  test.each(['code-audit', 'nightly-audit'])(
    '%s goes from the files to tasks, with a model that judges and plans',
    async name => {
      await using at = await stage(() => json(plan(task({}), task({title: 'Lock the basket', findings: ['f2', 'f3']}))))
      const end = await at.run(`sortie run ${name}`)
      expect(end, end.printed).toMatchObject({exit: 0})
      expect(await at.tasks()).toMatchObject([{title: 'Lock the basket'}, {title: 'Mend the loop'}])
      const report = readFileSync(join(at.folder.path, '.sortie/state/reports', `${name}.md`), 'utf8')
      expect(report).toContain('2 tasks from 3 findings, made by a model: 2 new, 0 renewed.')
      expect(report).toContain('Nobody locks anything.')
    },
  )

  test('nightly-audit asks no model where it is told so', async () => {
    await using at = await stage(() => json(plan()))
    expect((await at.run('sortie run nightly-audit --input ask=never')).exit).toBe(0)
    expect(at.server.requests).toEqual([])
    expect(await at.tasks()).toMatchObject([{title: 'Mend todos/fixme in src'}])
  })

  test('what the baseline mutes becomes no task, and a secret stands in none', async () => {
    await using at = await stage(() => json(plan(task({title: 'Turn hunter2secret round', findings: ['f1']}))))
    at.folder.write('.env', 'SHOP_KEY=hunter2secret\n')
    expect((await at.run('sortie run audit.yaml')).exit).toBe(0)
    const mission = `version: "1.0"
name: masked
secrets: [SHOP_KEY]
steps:
  - {id: scan, type: scan, with: {kinds: [todos], paths: [src]}}
  - {id: review, type: review, depends_on: [scan], with: {scope: project}}
`
    at.folder.write('masked.yaml', mission)
    expect((await at.run('sortie run masked.yaml --env-file .env')).exit).toBe(0)
    expect(JSON.stringify(await at.output())).not.toContain('hunter2secret')
    expect(await at.tasks()).toContainEqual(expect.objectContaining({title: 'Turn *** round'}))
    expect((await runCommand('sortie baseline write', at.folder.path)).exit).toBe(0)
    expect((await at.run('sortie run masked.yaml --env-file .env')).exit).toBe(0)
    expect(await at.output()).toMatchObject({findings_muted: 1, findings_seen: 0, tasks: [], model: null})
  })
})

describe('without a review', () => {
  test('a budget of the run that is spent stops it before; with more, it goes on to the tasks', async () => {
    await using at = await stage(() => json(plan(task({findings: ['f1', 'f2', 'f3']}))))
    expect((await at.run('sortie run audit.yaml --budget 0.0001')).exit).toBe(4)
    expect(at.plans()).toBe(0)
    expect(await at.tasks()).toEqual([])
    expect((await at.run('sortie resume --budget 1')).exit).toBe(0)
    expect(await at.tasks()).toMatchObject([{title: 'Mend the loop'}])
  })

  test('a key that is missing is said, and the audit of the night makes its tasks all the same', async () => {
    await using at = await stage(() => json(plan()))
    at.folder.write('.sortie/config.yaml', 'reporter: line\nllm: {provider: xai, model: grok-4-fast}\n')
    const end = await at.run('sortie run nightly-audit')
    expect(end, end.printed).toMatchObject({exit: 0})
    expect(end.printed).toContain('not analysed: the environment variable "XAI_API_KEY" is not set')
    expect(await at.tasks()).toMatchObject([{title: 'Mend todos/fixme in src'}])
  })

  test('a budget that ended the analysis is said, and nothing is made of half of it', async () => {
    await using at = await stage(() => json(plan()), '', ', budget_usd: 0.0001')
    const end = await at.run()
    expect(end.printed).toContain('REVIEW_SKIPPED')
    expect(await at.output()).toMatchObject({skipped: {reason: 'budget_spent', step: 'analyze'}, tasks: []})
    expect(at.plans()).toBe(0)
    expect(await at.tasks()).toEqual([])
    expect(at.report()).toContain('Not made: the budget ended the step "analyze"')
  })

  test('a step that has nothing before it, or is told of a diff, says how to mend that', async () => {
    using folder = createFolder()
    const mission = (params: string) =>
      `version: "1.0"\nname: m\nsteps: [{id: review, type: review, with: {scope: project${params}}}]\n`
    folder.write('mission.yaml', mission(''))
    expect((await runCommand('sortie run mission.yaml', folder.path)).printed).toContain(
      'none of the steps before it has looked for findings',
    )
    folder.write('mission.yaml', mission(', base: main'))
    expect((await runCommand('sortie run mission.yaml', folder.path)).printed).toContain(
      '"base" says nothing to a review of the project',
    )
  })
})

/** Reviews with a model, in whole runs against a server on loopback: what it is shown, and what is believed. */
import {describe, expect, test} from 'vitest'
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {createFolder, runCommand} from '../../command.ts'
import {type ModelRequest, type Replier, type Reply, startModelServerWith} from '../../model/server.ts'

const shop = `export function price(items: readonly Item[], discount: number): number {
  let sum = 0
  for (let index = 0; index <= items.length; index++) sum += items[index].price
  debugger
  return sum / discount
}
`

/** Adds the file as it is, with one line of data behind it. */
const patch = `diff --git a/shop.ts b/shop.ts
new file mode 100644
--- /dev/null
+++ b/shop.ts
@@ -0,0 +1,6 @@
${shop.trimEnd().replace(/^/gm, '+')}
`

const finding = (line: number, quote: string, more: JsonObject = {}): JsonObject => ({
  path: 'shop.ts',
  rule: 'Off by One',
  title: 'reads behind the end',
  why: 'The last index has no item.',
  scenario: 'Any list.',
  severity: 'high',
  confidence: 0.9,
  category: 'bug',
  start_line: line,
  end_line: line,
  quote,
  fix: 'Use < in place of <=.',
  ...more,
})

const usage = {prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100}
const json = (value: Json): Reply => ({kind: 'text', text: JSON.stringify(value), usage})

/** What the first reader says, and the second. */
function readers(findings: readonly JsonObject[], scores: readonly JsonObject[] = []): Replier {
  return request => json(isSecond(request) ? {scores} : {summary: 'Adds a price.', findings})
}

const isSecond = ({body}: ModelRequest): boolean => JSON.stringify(body).includes('# Finding 1')

const questionIn = ({body}: ModelRequest): string => {
  const messages = fieldOf(body, 'messages')
  return Array.isArray(messages) ? messages.map((message: Json) => textIn(message, 'content') ?? '').join('\n') : ''
}

const loop = 'for (let index = 0; index <= items.length; index++) sum += items[index].price'

async function stage(
  replier: Replier,
  params = '',
  files: {readonly [path: string]: string} = {'change.patch': patch},
) {
  const server = await startModelServerWith(replier)
  const folder = createFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  folder.write(
    '.sortie/config.yaml',
    `reporter: line\nllm: {provider: custom, base_url: "${server.url}", model: reader-1, prices: {input_per_million: 1, output_per_million: 10}}\n`,
  )
  folder.write(
    'review.yaml',
    `version: "1.0"
name: review
steps:
  - id: review
    type: review
    with: {patch: change.patch${params}}
  - {id: report, type: report, depends_on: [review], with: {format: json, output: out.json}}
`,
  )
  return {
    server,
    folder,
    run: (line = 'sortie run review.yaml') => runCommand(line, folder.path),
    /** What the step brought, with the findings as `line severity rule by`. */
    async output() {
      const {stdout} = await runCommand('sortie status --json', folder.path)
      const steps = fieldOf(JSON.parse(stdout), 'steps')
      const review = Array.isArray(steps) ? steps[0] : null
      const outputs = fieldOf(review, 'outputs') ?? null
      const found = fieldOf(outputs, 'findings')
      return {
        outputs,
        findings: (Array.isArray(found) ? found : []).map((one: Json) =>
          ['start_line', 'severity', 'rule', 'confidence', 'found_by']
            .map(key => JSON.stringify(fieldOf(one, key) ?? null).replaceAll('"', ''))
            .join(' '),
        ),
      }
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

const breakpoint = '4 high review/breakpoint 0.95 rules'

describe('what a model says of a change', () => {
  test('stands beside what the rules say, with proven lines, and is looked at a second time', async () => {
    await using at = await stage(
      readers(
        [
          finding(2, loop),
          finding(5, 'return sum / discount', {rule: 'division', severity: 'medium', category: 'error-handling'}),
          finding(1, 'export function price(', {rule: 'worthless', category: 'testing'}),
          finding(3, 'this line is nowhere in the file'),
          finding(3, 'x'),
          finding(1, loop, {path: 'other.ts'}),
          finding(4, 'debugger // with more behind', {rule: 'left-over', quote: 'debugger'}),
        ],
        [
          {number: 1, score: 9, why: 'certain'},
          {number: 2, score: 3, why: 'who calls it?'},
          {number: 3, score: 0, why: 'no'},
        ],
      ),
    )
    expect((await at.run()).exit).toBe(0)
    const {findings, outputs} = await at.output()
    expect(findings).toEqual(['3 high review/off-by-one 0.9 model', breakpoint, '5 medium review/division 0.3 model'])
    expect(outputs).toMatchObject({
      verdict: 'blocking',
      summary: '1 file changed, 6 lines added, 0 removed. Found by rules and by reader-1: 2 high, 1 medium.',
      model: {
        model: 'reader-1',
        summaries: ['Adds a price.'],
        questions: 1,
        failed: 0,
        not_asked: [],
        citations: {proven: 4, moved: 1, rejected: {not_found: 1, short: 1, no_such_file: 1}},
        dropped: 1,
        cost_usd: 0.004,
      },
    })
  })

  test('is asked for with numbered lines, old ones apart, as material that commands nothing', async () => {
    const change = `--- a/a.ts\n+++ b/a.ts\n@@ -1,3 +1,3 @@\n const a = 1\n-const b = 2\n+const token = 'ghp_${'a1B2'.repeat(9)}'\n const c = 3\n`
    await using at = await stage(readers([]), ', context: A shop.', {'change.patch': change, 'a.ts': ''})
    expect((await at.run()).exit).toBe(0)
    const [asked] = at.server.requests
    const question = asked === undefined ? '' : questionIn(asked)
    expect(question).toContain('About the project: A shop.')
    expect(question).toMatch(
      /\[begin data \S+: a part of the diff\]\n## a\.ts \(modified\)\n@@\n__new hunk__\n1 {3}const a = 1\n2 \+ const token = /,
    )
    expect(question).toContain('__old hunk__\n  const a = 1\n- const b = 2\n')
    expect(at.server.requests).toHaveLength(1)
  })

  test('is summed up as a whole where a description is wanted, of files that were changed alone', async () => {
    const described = {
      title: 'Add a price with a discount',
      type: ['feature'],
      summary: ['A list of items has a price.'],
      files: [
        {path: 'shop.ts', change: 'The price is new.'},
        {path: 'invented.ts', change: 'Nothing.'},
      ],
      risk: 'low',
      tests: 'none',
      breaking: '',
    }
    const isWhole = (request: ModelRequest) => questionIn(request).includes('what each part of the change does')
    const first = readers([])
    await using at = await stage(
      (request, ...rest) => (isWhole(request) ? json(described) : first(request, ...rest)),
      ', pr_description: true',
    )
    expect((await at.run()).exit).toBe(0)
    const {outputs} = await at.output()
    expect(outputs).toMatchObject({
      pr_description: {...described, by: 'model', files: [{path: 'shop.ts', change: 'The price is new.'}]},
      model: {questions: 1, cost_usd: 0.004},
    })
    expect(at.server.requests.map(questionIn).at(-1)).toContain('shop.ts: added, 6 lines added, 0 removed')
  })

  test('is described by its files where no model says what it is about', async () => {
    await using at = await stage(
      request =>
        questionIn(request).includes('what each part') ? json({title: 'x'}) : json({summary: 'Adds.', findings: []}),
      ', pr_description: true',
    )
    expect((await at.run()).printed).toContain('the description is drawn from the files alone')
    expect((await at.output()).outputs).toMatchObject({
      pr_description: {by: 'rules', title: 'Add shop.ts', tests: 'no test is part of the change', risk: null},
      model: {cost_usd: null},
    })
  })

  test('is paid once: the same change again asks nothing', async () => {
    await using at = await stage(readers([finding(3, loop)], [{number: 1, score: 8, why: 'yes'}]))
    await at.run()
    expect(at.server.requests).toHaveLength(2)
    await at.run()
    expect(at.server.requests).toHaveLength(2)
    expect((await at.output()).findings).toEqual(['3 high review/off-by-one 0.9 model', breakpoint])
  })

  test('that two parts say the same, or a rule has said it, is said once', async () => {
    await using at = await stage(
      readers([finding(3, loop), finding(3, loop), finding(4, '  debugger\n  return', {category: 'bug', end_line: 5})]),
    )
    await at.run()
    expect((await at.output()).findings).toEqual(['3 high review/off-by-one 0.9 model', breakpoint])
  })
})

describe('without a model', () => {
  test('`never` asks none, though one is configured', async () => {
    await using at = await stage(readers([finding(3, loop)]), ', ask: never')
    expect((await at.run()).exit).toBe(0)
    expect(at.server.requests).toEqual([])
    const {outputs, findings} = await at.output()
    expect(findings).toEqual([breakpoint])
    expect(outputs).toMatchObject({model: null})
  })

  test('`auto` goes by rules where none is configured; `always` fails before anything runs', async () => {
    await using at = await stage(readers([]))
    at.folder.write('.sortie/config.yaml', 'reporter: quiet\n')
    expect((await at.run()).exit).toBe(0)
    expect((await at.output()).outputs).toMatchObject({model: null, verdict: 'blocking'})
    at.folder.write(
      'review.yaml',
      'version: "1.0"\nname: review\nsteps: [{id: review, type: review, with: {patch: change.patch, ask: always}}]\n',
    )
    const {exit, stderr} = await at.run()
    expect(exit).toBe(2)
    expect(stderr).toMatch(/LLM_(?:NO_MODEL|KEY_MISSING)/)
  })

  test('a model without its key is told of, and the rules go on', async () => {
    await using at = await stage(readers([]))
    at.folder.write(
      '.sortie/config.yaml',
      'reporter: line\nllm: {provider: openai, model: small, api_key_env: NO_SUCH_KEY}\n',
    )
    const {exit, stderr} = await at.run()
    expect(exit).toBe(0)
    expect(stderr).toContain('reviewed by rules alone: the environment variable "NO_SUCH_KEY" is not set')
  })
})

describe('a model that fails', () => {
  test('a question without an answer is said, and the others count; none answered is a failure', async () => {
    const two = `${patch}${patch.replaceAll('shop.ts', 'zoo.ts')}`
    const broken = (request: ModelRequest) => questionIn(request).includes('zoo.ts')
    const replier: Replier = request =>
      broken(request) ? {kind: 'text', text: 'no JSON', usage} : json({summary: 'A.', findings: []})
    await using at = await stage(replier, ', context: one', {'change.patch': two})
    // Both stand in one question, so nothing is answered.
    const {exit, stderr} = await at.run()
    expect(exit).toBe(1)
    expect(stderr).toContain('LLM_BAD_ANSWER')
  })

  test('what the first reader has found is kept where the second does not answer', async () => {
    await using at = await stage(request =>
      isSecond(request) ? {kind: 'text', text: 'no JSON', usage} : json({summary: 'A.', findings: [finding(3, loop)]}),
    )
    const {exit, stderr} = await at.run()
    expect(exit).toBe(0)
    expect(stderr).toContain('nobody has looked at the findings a second time')
    const {findings, outputs} = await at.output()
    expect(findings).toEqual(['3 high review/off-by-one 0.9 model', breakpoint])
    expect(outputs).toMatchObject({model: {dropped: null, cost_usd: null}})
  })

  test('what there is no room for is listed', async () => {
    const long = Array.from({length: 4_000}, (_, line) => `+const value${line} = ${line}\n`).join('')
    const large = `--- /dev/null\n+++ b/big.ts\n@@ -0,0 +1,4000 @@\n${long}`
    await using at = await stage(readers([]), ', max_questions: 1', {'change.patch': large})
    const {exit, stderr} = await at.run()
    expect(exit).toBe(0)
    expect(stderr).toContain('parts of the change were not shown to the model: there was no room')
    expect(at.server.requests).toHaveLength(1)
    const notAsked = fieldOf(fieldOf((await at.output()).outputs, 'model'), 'not_asked')
    expect(Array.isArray(notAsked) ? notAsked.at(-1) : null).toMatchObject({path: 'big.ts', last_line: 4_000})
  })

  test('a budget of nothing asks nothing', async () => {
    await using at = await stage(readers([]))
    const {exit} = await at.run('sortie run review.yaml --budget 0')
    expect(exit).toBe(4)
    expect(at.server.requests).toEqual([])
  })

  test('what it would cost is said before', async () => {
    await using at = await stage(readers([]))
    const {stdout} = await at.run('sortie run review.yaml --dry-run')
    expect(stdout).toMatch(/1 question/)
    expect(at.server.requests).toEqual([])
  })
})

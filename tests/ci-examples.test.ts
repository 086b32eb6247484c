/** The job files in examples/ci: they are what the guide shows, what they call works, and what they keep is there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {main} from '../cli/main.ts'
import {calmEnv, createFolder, ioFor} from './command.ts'
import {readAsRunner} from './report/github/runner.ts'
import {parseXml} from './report/xml.ts'
import {createWorkspace} from './workspace.ts'

const root = dirname(import.meta.dirname)
const folder = join(root, 'examples', 'ci')
const guide = readFileSync(join(root, 'docs', 'guide', 'in-ci.md'), 'utf8')

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

interface Job {
  readonly file: string
  readonly env: (path: string) => {readonly [name: string]: string}
  readonly script: (job: unknown) => readonly string[]
  readonly kept: (job: unknown) => readonly string[]
}

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, key) => (Object(found) === found ? Reflect.get(Object(found), key) : undefined), value)
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(text => typeof text === 'string')
const stepsOf = (job: unknown): readonly unknown[] => {
  const steps = at(job, 'jobs', 'ci', 'steps')
  return Array.isArray(steps) ? steps : []
}

const jobs: readonly Job[] = [
  {
    file: 'github-actions.yml',
    env: path => ({GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: path, GITHUB_STEP_SUMMARY: join(path, 'summary.md')}),
    script: job => stepsOf(job).flatMap(step => texts(at(step, 'run'))),
    kept: job =>
      stepsOf(job)
        .flatMap(step => texts(at(step, 'with', 'path')))
        .flatMap(paths => paths.trim().split('\n')),
  },
  {
    file: 'gitlab-ci.yml',
    env: () => ({GITLAB_CI: 'true'}),
    script: job => texts(at(job, 'ci', 'script')),
    kept: job => [
      ...texts(at(job, 'ci', 'artifacts', 'paths')),
      ...texts(at(job, 'ci', 'artifacts', 'reports', 'junit')),
    ],
  },
]

const reviews = [
  {
    file: 'review-github-actions.yml',
    base: 'origin/$GITHUB_BASE_REF',
    script: (job: unknown) => {
      const steps = at(job, 'jobs', 'review', 'steps')
      return (Array.isArray(steps) ? steps : []).flatMap(step => texts(at(step, 'run')))
    },
    report: 'reports/review.sarif',
    found: (report: unknown) => at(report, 'runs', 0, 'results', 0, 'ruleId'),
  },
  {
    file: 'review-gitlab-ci.yml',
    base: 'origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME',
    script: (job: unknown) => texts(at(job, 'review', 'script')),
    report: 'reports/gl-code-quality.json',
    found: (report: unknown) => at(report, 0, 'check_name'),
  },
]

test('every job file is tested here', () => {
  const files = ['ci.yaml', 'scan-github-actions.yml', ...reviews.map(({file}) => file), ...jobs.map(({file}) => file)]
  expect(readdirSync(folder).sort()).toEqual(files.sort())
})

describe.each(jobs)('examples/ci/$file', ({file, env, script, kept}) => {
  const job: unknown = parse(read(file))

  test('stands in the guide as it is', () => {
    expect(guide).toContain(`\`\`\`yml title="${file}"\n${read(file)}\`\`\``)
  })

  test('calls Sortie so that it works, and keeps files that are there', async () => {
    using workspace = createFolder()
    workspace.write('ci.yaml', read('ci.yaml'))
    const [argv] = script(job).flatMap(line => /sortie\.cjs" (.+)$/.exec(line)?.[1] ?? [])
    const said = {stdout: '', stderr: ''}
    const io = ioFor(workspace.path, (name, text) => void (said[name] += text))
    const exit = await main((argv ?? '').split(' '), {...io, env: {...calmEnv(), CI: 'true', ...env(workspace.path)}})
    expect(exit, said.stderr).toBe(0)
    expect(said.stderr).toContain('mission "ci" succeeded with warnings')
    expect(kept(job).length).toBeGreaterThan(1)
    for (const path of kept(job)) expect(existsSync(join(workspace.path, path)), path).toBe(true)
    const [suite] = parseXml(readFileSync(join(workspace.path, 'reports/junit.xml'), 'utf8')).children
    expect(suite?.attributes).toMatchObject({name: 'ci', tests: '2', failures: '1'})
  })
})

describe.each(reviews)('examples/ci/$file', ({file, base, script, report, found}) => {
  test('stands in the guide as it is', () => {
    expect(guide).toContain(`\`\`\`yml title="${file}"\n${read(file)}\`\`\``)
  })

  test('fails for what is new and severe in a branch, once, and reports it', async () => {
    const [argv = ''] = script(parse(read(file))).flatMap(line => /sortie\.cjs" (.+)$/.exec(line)?.[1] ?? [])
    using workspace = createWorkspace({'shop.ts': 'export const open = true\n', '.gitignore': '.sortie/state\n'})
    workspace.git('init', '--quiet', '--initial-branch=main')
    workspace.git('add', '--all')
    workspace.git('commit', '--quiet', '--message', 'first')
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.put('shop.ts', 'export const open = true\n<<<<<<< ours\n=======\n>>>>>>> theirs\n')
    workspace.git('commit', '--quiet', '--all', '--message', 'second')
    const said: string[] = []
    const review = async () => {
      const io = ioFor(workspace.root, (_, text) => void said.push(text))
      return await main(argv.replace(`"${base}"`, 'main').split(' '), {...io, env: {...calmEnv(), CI: 'true'}})
    }
    expect(await review(), said.join('')).toBe(3)
    expect(found(JSON.parse(readFileSync(join(workspace.root, report), 'utf8')))).toBe('review/conflict-marker')
    expect(await review(), 'what was there before').toBe(0)
  })
})

test('the job that scans is in the guide, fails for a secret that is new, and writes what code scanning reads', async () => {
  const text = read('scan-github-actions.yml')
  expect(guide).toContain(`\`\`\`yml title="scan-github-actions.yml"\n${text}\`\`\``)
  const steps = at(parse(text), 'jobs', 'scan', 'steps')
  const [argv = ''] = (Array.isArray(steps) ? steps : [])
    .flatMap(step => texts(at(step, 'run')))
    .flatMap(line => /sortie\.cjs" (.+)$/.exec(line)?.[1] ?? [])
  using workspace = createFolder()
  workspace.write('shop.ts', 'const open = true\n')
  const scan = async () => {
    const io = ioFor(workspace.path, () => {})
    return await main(argv.split(' '), {...io, env: {...calmEnv(), CI: 'true'}})
  }
  expect(await scan()).toBe(0)
  workspace.write('shop.ts', `const key = '${['ghp', 'x7Kq2Lm9Rt4Vw8Zc3Bn6Yp1Hd5Gf0Js7Ua2E'].join('_')}'\n`)
  expect(await scan()).toBe(3)
  const sarif: unknown = JSON.parse(readFileSync(join(workspace.path, 'reports/secrets.sarif'), 'utf8'))
  expect(at(sarif, 'runs', 0, 'results', 0, 'level')).toBe('error')
  expect(await scan(), 'what was there before').toBe(0)
})

test('the job of GitHub Actions annotates the mission, and has a summary', async () => {
  using workspace = createFolder()
  workspace.write('ci.yaml', read('ci.yaml'))
  let stderr = ''
  const io = ioFor(workspace.path, (name, text) => void (stderr += name === 'stderr' ? text : ''))
  const [github] = jobs
  await main(['run', 'ci.yaml'], {...io, env: {...calmEnv(), ...github?.env(workspace.path)}})
  expect(readAsRunner(stderr).commands.filter(({name}) => name === 'warning')).toEqual([
    {
      name: 'warning',
      properties: {file: 'ci.yaml', line: '7', title: 'step "lint" failed'},
      data: 'the script ended with status 1: line 3 is too long (STEP_EXIT_STATUS)',
    },
  ])
  expect(readFileSync(join(workspace.path, 'summary.md'), 'utf8')).toContain('| lint | command | failed |')
})

/** Who may say that a finding is fixed: the whole command on real files, over several runs. */
import {execFileSync} from 'node:child_process'
import {rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {calmEnv, createFolder, type Folder, runCommand} from '../command.ts'

const mission = (params: string) => `
version: "1.0"
name: marks
steps:
  - {id: scan, type: scan, with: {kinds: [todos], ${params}}}
`

let folder: Folder
beforeEach(async () => {
  folder = createFolder()
  execFileSync('git', ['init', '-q'], {cwd: folder.path, env: calmEnv()})
  folder.write('all.yaml', mission('paths: [.]'))
  folder.write('a.ts', '// FIXME: a\n')
  folder.write('lib/b.ts', '// TODO: b\n')
  expect((await sortie('run all.yaml -q')).exit).toBe(0)
  await sortie('baseline write')
})
afterEach(() => folder[Symbol.dispose]())

const sortie = (line: string) => runCommand(`sortie ${line}`, folder.path)

/** `a fixed`, in the order of the paths. */
async function states(): Promise<string[]> {
  const {stdout} = await sortie('baseline --json')
  const {findings}: {findings: {title: string; state: string}[]} = JSON.parse(stdout)
  return findings.map(({title, state}) => `${title.replace(/^\w+: /, '')} ${state}`)
}

async function afterRun(name = 'all.yaml'): Promise<string[]> {
  expect((await sortie(`run ${name} -q`)).exit).toBe(0)
  return await states()
}

describe('a finding counts as fixed', () => {
  test('when it is gone from its file', async () => {
    folder.write('a.ts', '// done\n')
    expect(await afterRun()).toEqual(['a fixed', 'b still there'])
  })

  test('when its file is gone, wherever the scan looked', async () => {
    folder.write('lib.yaml', mission('paths: [lib]'))
    rmSync(join(folder.path, 'a.ts'))
    expect(await afterRun('lib.yaml')).toEqual(['a fixed', 'b still there'])
  })

  test('when the folder of its file is gone, or is a file by now', async () => {
    rmSync(join(folder.path, 'lib'), {recursive: true})
    folder.write('lib', 'text')
    expect(await afterRun()).toEqual(['a still there', 'b fixed'])
  })

  test('by another mission that looks in the same way', async () => {
    folder.write('other.yaml', mission('paths: [a.ts]').replace('name: marks', 'name: other'))
    folder.write('a.ts', '')
    folder.write('lib/b.ts', '')
    expect(await afterRun('other.yaml')).toEqual(['a fixed', 'b still there'])
  })

  test('by each item of a step for the files of that item', async () => {
    folder.write(
      'items.yaml',
      `
version: "1.0"
name: items
steps:
  - {id: scan, type: scan, foreach: [a.ts], with: {kinds: [todos], paths: ["\${{ item }}"]}}
`,
    )
    folder.write('a.ts', '')
    folder.write('lib/b.ts', '')
    expect(await afterRun('items.yaml')).toEqual(['a fixed', 'b still there'])
  })
})

describe('a finding does not count as fixed', () => {
  beforeEach(() => folder.write('a.ts', ''))

  test.each([
    ['looked elsewhere', 'paths: [lib]'],
    ['left its file out', 'exclude: [a.ts]'],
    ['included others', 'include: ["lib/**"]'],
    ['looked for other marks', 'todo_kinds: [TODO]'],
  ])('where the scan %s', async (_how, params) => {
    folder.write('other.yaml', mission(params))
    expect((await afterRun('other.yaml'))[0]).toBe('a still there')
  })

  test('where git ignores its file by now', async () => {
    folder.write('.gitignore', 'a.ts\n')
    expect(await afterRun()).toEqual(['a still there', 'b still there'])
  })

  test('where its file has become too large to look into', async () => {
    folder.write('a.ts', '\n'.repeat(1_100_000))
    expect(await afterRun()).toEqual(['a still there', 'b still there'])
  })

  test('where its file has become binary', async () => {
    folder.write('a.ts', '\u0000')
    expect(await afterRun()).toEqual(['a still there', 'b still there'])
  })

  test('where a link stands in the place of its file', async () => {
    rmSync(join(folder.path, 'a.ts'))
    symlinkSync('nowhere', join(folder.path, 'a.ts'))
    expect(await afterRun()).toEqual(['a still there', 'b still there'])
  })

  test('where the scan was left out of the run', async () => {
    const two = `${mission('paths: [.]')}  - {id: other, run: "true"}\n`
    folder.write('all.yaml', two)
    expect((await sortie('run all.yaml -q --only other')).exit).toBe(0)
    expect(await states()).toEqual(['a still there', 'b still there'])
  })

  test('where the scan failed', async () => {
    folder.write('all.yaml', mission('paths: [nowhere]'))
    const {exit} = await sortie('run all.yaml -q')
    expect(await states(), `status ${exit}`).toEqual(['a still there', 'b still there'])
  })

  test('in a workspace that shares the state directory', async () => {
    using other = createFolder()
    other.write('all.yaml', mission('paths: [.]'))
    other.write('.sortie/config.yaml', '')
    other.write('a.ts', '')
    const {exit, stderr} = await runCommand(
      `sortie run all.yaml -q --state-dir ${join(folder.path, '.sortie', 'state')}`,
      other.path,
    )
    expect(exit, stderr).toBe(0)
    expect(await states()).toEqual(['a still there', 'b still there'])
  })
})

test('a finding that compares files is fixed only where the same files were compared', async () => {
  const twin = Array.from(
    {length: 40},
    (_, index) => `  total += weigh(items[${index}], scale.factor${index}, "unit ${index}")`,
  )
  const text = `export function sum(items, scale) {\n  let total = 0\n${twin.join('\n')}\n  return total\n}\n`
  folder.write('src/one.ts', text)
  folder.write('src/two.ts', text)
  const metrics = (params: string) => mission(params).replace('todos', 'metrics')
  folder.write('twins.yaml', metrics('paths: [src]'))
  folder.write('half.yaml', metrics('paths: [src/one.ts]'))
  await sortie('run twins.yaml -q')
  const written = await sortie('baseline write')
  expect(written.stdout).not.toContain(': 0 added')
  const twins = async () => {
    const {findings}: {findings: {rule: string; state: string}[]} = JSON.parse((await sortie('baseline --json')).stdout)
    return findings.flatMap(({rule, state}) => (rule === 'metrics/duplicated-code' ? [state] : []))
  }
  expect(await twins()).toEqual(['still there'])
  await sortie('run half.yaml -q')
  expect(await twins()).toEqual(['still there'])
  folder.write('src/two.ts', '')
  await sortie('run twins.yaml -q')
  expect(await twins()).toEqual(['fixed'])
})

test('a scan of staged files fixes what was mended in them, and nothing that needs the others', async () => {
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder.path, env: calmEnv()})
  const lines = Array.from(
    {length: 40},
    (_, index) => `  total += weigh(items[${index}], scale.f${index}, "unit ${index}")`,
  )
  const text = `export function sum(items, scale) {\n  let total = 0\n${lines.join('\n')}\n  return total\n}\n`
  folder.write('src/one.ts', text)
  folder.write('src/two.ts', text)
  const both = (params: string) => mission(params).replace('[todos]', '[todos, metrics]')
  folder.write('all.yaml', both('paths: [.]'))
  folder.write('staged.yaml', both('staged: true'))
  git('add', '-A')
  await sortie('run staged.yaml -q')
  await sortie('run all.yaml -q')
  await sortie('baseline write')
  git('commit', '-qm', 'first')
  folder.write('a.ts', '// done\n')
  folder.write('src/one.ts', `// moved\n${text}`)
  git('add', '-A')
  await sortie('run staged.yaml -q')
  const {findings}: {findings: {rule: string; state: string}[]} = JSON.parse((await sortie('baseline --json')).stdout)
  const states = findings.map(({rule, state}) => `${rule} ${state}`)
  expect(states).toContain('todos/fixme fixed')
  expect(states).toContain('todos/todo still there')
  expect(states).toContain('metrics/duplicated-code still there')
})

/** Completion as the shells see it: bash really completes, the other scripts are read by their shells where these are installed. */
import {execFileSync, spawnSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../../cli/commands.ts'
import {calmEnv, createFolder, runCommand} from '../command.ts'

const root = dirname(dirname(import.meta.dirname))

describe.skipIf(!isInstalled('bash'))('in bash', () => {
  test.each([
    ['sortie re', ['resume', 'retry', 'review', 'report']],
    ['sortie -C . val', ['validate']],
    ['sortie run --re', ['--retry-failed', '--resume', '--reporter']],
    ['sortie run --reporter ', ['live', 'line', 'json', 'github', 'junit', 'quiet']],
    ['sortie run --reporter li', ['live', 'line']],
    ['sortie run --fail-fast=', ['kill']],
    ['sortie run --fail-fast au', ['audit']],
    ['sortie run own', ['own-mission', 'own-file.yaml']],
    ['sortie run -j 3 own-m', ['own-mission']],
    ['sortie -C far', ['far-folder']],
    ['sortie schema --out own-fi', ['own-file.yaml']],
    ['sortie completion ', ['bash', 'zsh', 'fish']],
    ['sortie help val', ['validate']],
    ['sortie --ver', ['--version']],
  ])('`%s` offers %j', async (line, offered) => {
    using folder = createFolder()
    folder.write('.sortie/missions/own-mission.yaml', mission)
    folder.write('own-file.yaml', mission)
    folder.write('far-folder/file', '')
    expect(await complete(line, folder.path)).toEqual(offered)
  })

  test('the runs that there are are offered by their ids', async () => {
    using folder = createFolder()
    folder.write('mission.yaml', mission)
    await runCommand('sortie run mission.yaml --quiet', folder.path)
    const {stdout} = await runCommand('sortie status --json', folder.path)
    expect(stdout).toContain('"run_id"')
    for (const line of ['sortie status ', 'sortie run --resume=']) {
      expect(await complete(line, folder.path)).toEqual([expect.stringMatching(/^\d{8}-\d{6}-[a-z0-9]{6}$/)])
    }
  })

  test('every command and each of its flags is offered', async () => {
    using folder = createFolder()
    expect(await complete('sortie ', folder.path)).toEqual([...commands.map(({name}) => name), 'help'])
    for (const {name, flags} of commands) {
      const offered = await complete(`sortie ${name} -`, folder.path)
      const names = flags.flatMap(({usage}) => usage.match(/--?[a-z][a-z-]*/gi) ?? [])
      expect(offered, name).toEqual(expect.arrayContaining(names))
    }
  })
})

describe.each(['bash', 'zsh', 'fish'])('the script for %s', shell => {
  test.skipIf(!isInstalled(shell))('is read without complaint', async () => {
    using folder = createFolder()
    folder.write('script', await scriptFor(shell))
    const {status, stderr} = spawnSync(shell, ['-n', join(folder.path, 'script')], {encoding: 'utf8', env: calmEnv()})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
  })

  test('names every command', async () => {
    const script = await scriptFor(shell)
    expect(commands.filter(({name}) => !script.includes(name))).toEqual([])
  })
})

const mission = 'version: "1.0"\nname: own\nsteps:\n  - run: "true"\n'

async function scriptFor(shell: string): Promise<string> {
  using folder = createFolder()
  return (await runCommand(`sortie completion ${shell}`, folder.path)).stdout
}

/** What bash offers with the cursor at the end of the line; words as bash makes them, with "=" apart. */
async function complete(line: string, cwd: string): Promise<string[]> {
  using tools = createFolder()
  tools.write('script', await scriptFor('bash'))
  symlinkSync(join(root, 'bin', 'sortie.cjs'), join(tools.path, 'sortie'))
  const words = line
    .split(/ +|(=)/)
    .filter((word, index, all) => word !== undefined && (word !== '' || index === all.length - 1))
  const program = [
    `source ${join(tools.path, 'script')}`,
    'COMP_WORDS=("$@")',
    'COMP_CWORD=$(($# - 1))',
    '_sortie',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n')
  const env = {...calmEnv(), PATH: `${tools.path}:${dirname(process.execPath)}:${calmEnv()['PATH'] ?? ''}`}
  const printed = execFileSync('bash', ['-c', program, 'bash', ...words], {cwd, env, encoding: 'utf8'})
  return printed.split('\n').filter(word => word !== '')
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version'], {stdio: 'ignore'}).status === 0
}

import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {findProgram} from '../../../../engine/run/cache/programs.ts'
import {createWorkspace} from '../../../workspace.ts'

describe('a program', () => {
  test('is the first of its name on PATH that is a file and may be run', () => {
    using workspace = createWorkspace({'one/tool': '', 'two/tool': '', 'three/tool': ''})
    const {root} = workspace
    mkdirSync(join(root, 'zero', 'tool'), {recursive: true})
    for (const folder of ['two', 'three']) chmodSync(join(root, folder, 'tool'), 0o755)
    const path = ['zero', 'one', 'two', 'three'].map(folder => join(root, folder)).join(delimiter)
    const file = join(root, 'two', 'tool')
    expect(findProgram('tool', {cwd: '/', env: {PATH: path}})).toEqual({path: file, file})
    expect(findProgram('other', {cwd: '/', env: {PATH: path}})).toBeNull()
    expect(findProgram('tool', {cwd: '/', env: {}})).toBeNull()
  })

  test('that is named by its path lies from the working directory', () => {
    using workspace = createWorkspace({'sub/build.sh': ''})
    const file = join(workspace.root, 'sub', 'build.sh')
    chmodSync(file, 0o755)
    expect(findProgram('./build.sh', {cwd: join(workspace.root, 'sub'), env: {}})).toEqual({path: file, file})
    expect(findProgram('./build.sh', {cwd: workspace.root, env: {}})).toBeNull()
  })

  test('behind a link is known by both: where it was found, and what it is', () => {
    using workspace = createWorkspace({'real/python': ''})
    const {root} = workspace
    chmodSync(join(root, 'real', 'python'), 0o755)
    mkdirSync(join(root, 'venv'))
    symlinkSync('../real/python', join(root, 'venv', 'python'))
    expect(findProgram('python', {cwd: '/', env: {PATH: join(root, 'venv')}})).toEqual({
      path: join(root, 'venv', 'python'),
      file: join(root, 'real', 'python'),
    })
  })

  test('on Windows may go without its ending', () => {
    using workspace = createWorkspace({'bin/tool.CMD': ''})
    const file = join(workspace.root, 'bin', 'tool.CMD')
    chmodSync(file, 0o755)
    const env = {Path: join(workspace.root, 'bin'), PATHEXT: '.EXE;.CMD'}
    expect(findProgram('tool', {cwd: '/', env}, 'win32')).toEqual({path: file, file})
  })
})

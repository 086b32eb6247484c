import {describe, expect, test} from 'vitest'
import type {JsonObject, Platform} from '../../../engine/contracts.ts'
import {platformOf, platforms} from '../../../engine/platform.ts'
import {command} from '../../../steps/command.ts'

/** What stands in the plan, or null where the platform has nothing to run. */
function chosen(params: JsonObject, platform: Platform): JsonObject | null {
  return command.forPlatform?.(params, platform).params ?? null
}

function onAll(params: JsonObject): {[platform: string]: JsonObject | null} {
  return Object.fromEntries(platforms.map(platform => [platform, chosen(params, platform)]))
}

function warningsOf(params: JsonObject, platform: Platform): string[] {
  const choice = command.forPlatform?.(params, platform)
  return choice?.params == null ? [] : choice.warnings.map(({code, message}) => `${code}: ${message}`)
}

describe('the closest command counts', () => {
  test('the own one of each platform before unix, unix before cross', () => {
    const commands = {linux: 'l', unix: 'u', windows: 'w', cross: 'c'}
    expect(onAll({platform_commands: commands})).toEqual({
      linux: {run: 'l'},
      macos: {run: 'u'},
      windows: {run: 'w', shell: 'powershell'},
    })
  })

  test('cross before the command beside it, and that one before nothing', () => {
    expect(onAll({platform_commands: {unix: 'u', cross: 'c'}, run: 'x'})).toMatchObject({windows: {run: 'c'}})
    expect(onAll({platform_commands: {windows: {command: 'w', args: ['a']}}, run: 'x'})).toEqual({
      linux: {run: 'x'},
      macos: {run: 'x'},
      windows: {command: 'w', args: ['a']},
    })
    expect(chosen({platform_commands: {windows: 'w'}}, 'linux')).toBeNull()
  })

  test('the fallback where there is nothing else; otherwise it stands by', () => {
    const params = {platform_commands: {windows: 'w'}, fallback_command: 'f'}
    expect(chosen(params, 'macos')).toEqual({run: 'f'})
    expect(chosen(params, 'windows')).toEqual({run: 'w', shell: 'powershell', fallback_command: {run: 'f'}})
  })

  test('the shell of the step is for texts of Unix and for all; Windows has its own', () => {
    const params = {platform_commands: {unix: 'u', windows: {run: 'w', shell: 'cmd'}}, shell: 'bash'}
    expect(onAll(params)).toEqual({
      linux: {run: 'u', shell: 'bash'},
      macos: {run: 'u', shell: 'bash'},
      windows: {run: 'w', shell: 'cmd'},
    })
  })

  test('everything else of the step stays', () => {
    expect(chosen({platform_commands: {cross: 'c'}, success_exit_codes: [0, 1], stdin: 'x'}, 'linux')).toEqual({
      run: 'c',
      success_exit_codes: [0, 1],
      stdin: 'x',
    })
  })
})

describe('detect_platform', () => {
  test('leaves Unix alone', () => {
    const params = {command: 'ls', detect_platform: true}
    expect(chosen(params, 'linux')).toEqual({command: 'ls', args: []})
    expect(warningsOf(params, 'macos')).toEqual([])
  })

  test('turns a command into PowerShell on Windows, with a warning that shows it', () => {
    const params = {command: 'cat', args: ['a.txt'], detect_platform: true}
    const run = "$ErrorActionPreference = 'Stop'; Get-Content -LiteralPath 'a.txt'"
    expect(chosen(params, 'windows')).toEqual({run, shell: 'powershell'})
    expect(warningsOf(params, 'windows')).toEqual([`PLATFORM_CONVERTED: "cat" is turned into PowerShell: ${run}`])
  })

  test('also turns what is said to be for Unix alone, and is refused where that cannot be', () => {
    expect(chosen({platform_commands: {unix: 'mkdir -p a'}, detect_platform: true}, 'windows')).toMatchObject({
      shell: 'powershell',
    })
    expect(chosen({platform_commands: {unix: 'ls | wc -l'}, detect_platform: true}, 'windows')).toBeNull()
  })

  test('what cannot be turned stays, unless there is a fallback', () => {
    const params = {command: 'find', args: ['.', '-exec', 'rm', '{}', ';'], detect_platform: true}
    expect(chosen(params, 'windows')).toEqual({command: 'find', args: params.args})
    expect(warningsOf(params, 'windows')).toEqual([
      'PLATFORM_NOT_CONVERTED: "find" cannot be turned into PowerShell: "-exec" is a flag without a counterpart',
    ])
    expect(chosen({...params, fallback_command: 'f'}, 'windows')).toEqual({run: 'f'})
  })

  test('leaves programs that it does not know', () => {
    const params = {command: 'npm', args: ['test'], detect_platform: true}
    expect(chosen(params, 'windows')).toEqual({command: 'npm', args: ['test']})
    expect(warningsOf(params, 'windows')).toEqual([])
  })
})

test('what Node calls a platform has a name here', () => {
  expect(['linux', 'darwin', 'win32', 'freebsd'].map(platformOf)).toEqual(['linux', 'macos', 'windows', 'linux'])
})

import {describe, expect, test} from 'vitest'
import {choicesOf, exampleOf, exampleText, parametersOf} from '../../cli/step-parameters.ts'
import {loadMission} from '../../engine/mission/load.ts'
import {stepTypes} from '../../steps/index.ts'
import {missionsAmong} from '../used-missions.ts'

const used = 'version: "1.0"\nname: build\ninputs: {target: {}}\nsteps: [{run: make}]\n'

describe.each(stepTypes)('the step type $type', type => {
  test('has an example that is a valid step, and reads back from its text', async () => {
    const text = `version: "1.0"\nname: example\n${exampleText(type)}`
    const usedMissions = missionsAmong({'build.yaml': used})
    const {plan, diagnostics} = await loadMission({path: 'example.yaml', text}, {stepTypes, cores: 1, usedMissions})
    expect(diagnostics).toEqual([])
    expect(plan?.steps[0]?.params).toEqual(exampleOf(type))
  })

  test('describes each parameter, with a type in words', () => {
    for (const {name, type: words, description} of parametersOf(type)) {
      expect(words, name).toMatch(/^[a-z]/)
      expect(description, name).toMatch(/^\S.*\.$/)
    }
  })
})

test('says which of its parameters a command needs', () => {
  expect(stepTypes.filter(({type}) => type === 'command').map(choicesOf)).toEqual([
    'one of command, run, platform_commands',
  ])
})

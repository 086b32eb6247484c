/** A mission whose steps run missions, with retries, and a step at the bottom that must not run twice. */
import type {BoundaryMission} from './boundaries.ts'

const outer = `
version: "1.0"
name: outer
config: {max_parallel: 2}
outputs: {said: {value: "\${{ steps.lib.outputs.said }}"}}
steps:
  - {id: first, run: 'echo first >> effects'}
  - id: lib
    type: mission
    uses: ./parts/lib.yaml
    inputs: {word: hello}
    depends_on: [first]
    retry: {max_attempts: 3, delay: 10ms}
  - {id: last, depends_on: [lib], run: 'echo last >> effects'}
`
const lib = `
version: "1.0"
name: lib
inputs: {word: {}}
outputs: {said: {value: "\${{ steps.say.outputs.word }}"}}
steps:
  - {id: say, run: 'echo "word=\${{ inputs.word }}" >> "$SORTIE_OUTPUT"; echo lib/say >> effects; sleep 30 &'}
  - {id: deep, type: mission, uses: deep.yaml, depends_on: [say]}
  - id: flaky
    depends_on: [deep]
    run: echo lib/flaky >> effects; [ -e tried ] || { touch tried; exit 1; }
  - {id: end, depends_on: [flaky], run: echo lib/end >> effects}
`
const deep = `
version: "1.0"
name: deep
steps:
  - {id: pay, resume: never, run: 'echo lib/deep/pay >> effects'}
  - {id: soft, depends_on: [pay], continue_on_error: true, run: 'echo lib/deep/soft >> effects; exit 3'}
`

export const missionsInMissions: BoundaryMission = {
  text: outer,
  files: {'parts/lib.yaml': lib, 'parts/deep.yaml': deep},
  never: 'lib/deep/pay',
  outcomeWithoutNever: 'failed',
  withoutNever: {
    lib: 'failed with STEP_MISSION_FAILED',
    'lib/deep': 'failed with STEP_MISSION_FAILED',
    'lib/deep/soft': 'blocked',
    'lib/flaky': 'blocked',
    'lib/end': 'blocked',
    last: 'blocked',
  },
}

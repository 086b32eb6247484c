/** What a command would run, for people; what is beside the command itself begins with "#". */
import type {CommandParams, Repeat} from '../../schemas/types.gen.ts'
import {limitsFor} from './files.ts'
import {programFrom, programIn, shownLines} from './program.ts'

export function previewLines(params: CommandParams): string[] {
  const {files, fallback_command: fallback, repeat, expect} = params
  const program = programIn(params)
  return [
    ...(program === undefined ? [] : shownLines(program)),
    ...(files === undefined ? [] : [`# with the files ${files.join(', ')}${perCall(params)}`]),
    ...(repeat === undefined ? [] : [`# ${roundsIn(repeat)}`]),
    ...(expect === undefined ? [] : [`# the last line must be one of ${expect.status_codes.join(', ')}`]),
    ...(fallback === undefined ? [] : shownLines(programFrom(fallback)).map(line => `# if it is not found: ${line}`)),
  ]
}

function perCall({chunk}: CommandParams): string {
  const {maxFiles} = limitsFor(chunk)
  return Number.isFinite(maxFiles) ? `, at most ${maxFiles} in a call` : ''
}

function roundsIn({count, delay = '1s', until, timeout}: Repeat): string {
  const often = count === undefined ? 'again and again' : count === 1 ? '1 round' : `${count} rounds`
  const apart = `, ${typeof delay === 'number' ? `${delay}s` : delay} apart`
  const most = until === undefined || count === undefined ? often : `at most ${often}`
  const limit =
    timeout === undefined ? '' : `, none begun after ${typeof timeout === 'number' ? `${timeout}s` : timeout}`
  return `${most}${apart}${limit}${until === undefined ? '' : `, until ${until}`}`
}

/** Colours of steps by how they stand, for drawings that bring their own. Black text is readable on each. */
import type {StepWord} from '../../engine/contracts.ts'
import type {Tone} from '../paint.ts'
import {toneOfWord} from '../tone.ts'

export interface Colour {
  readonly fill: string
  readonly line: string
}

const plain: Colour = {fill: '#ffffff', line: '#57606a'}

const colours: {readonly [tone in Tone]: Colour} = {
  good: {fill: '#dafbe1', line: '#1a7f37'},
  bad: {fill: '#ffebe9', line: '#cf222e'},
  caution: {fill: '#fff8c5', line: '#9a6700'},
  faint: {fill: '#eaeef2', line: '#8c959f'},
  strong: {fill: '#ddf4ff', line: '#0969da'},
}

export function colourOf(word: StepWord): Colour {
  const tone = toneOfWord(word)
  return tone === null ? plain : colours[tone]
}

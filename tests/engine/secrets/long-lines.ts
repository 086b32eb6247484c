/** Lines without an end, made to keep each rule as busy as can be: pieces that are repeated until the line is long enough. */
import {finders} from '../../../engine/secrets/finders.ts'

export interface BusyPiece {
  readonly name: string
  readonly piece: string
}

const random = 'a7Gx0pQ9zL2mW4vB8nK1'

const ofNoRule: readonly BusyPiece[] = [
  {name: 'one letter', piece: 'a'},
  {name: 'spaces', piece: ' '},
  {name: 'quotes', piece: '"'},
  {name: 'backslashes', piece: '\\'},
  {name: 'digits', piece: '1234567890'},
  {name: 'base64', piece: `${random}${random}/+`},
  {name: 'dashes', piece: '-'},
  {name: 'letters of other languages', piece: '\u00e4\u6f22'},
]

const ofOneRule: readonly BusyPiece[] = [
  {name: 'half an address', piece: 'https://a:'},
  {name: 'addresses without a host', piece: `https://user:${random}@`},
  {name: 'half a web token', piece: `eyJhbGciOiJIUzI1NiJ9${random}.`},
  {name: 'web tokens without an end', piece: 'eyJhbGciOiJIUzI1NiJ9.eyJhbGciOiJIUzI1NiJ9.'},
  {name: 'blocks that begin and begin', piece: '-----BEGIN RSA PRIVATE KEY-----'},
  {name: 'blocks without an end', piece: `-----BEGIN RSA PRIVATE KEY-----${random.repeat(40)}`},
  {name: 'members of web keys', piece: `"d":"${random.repeat(3)}",`},
  {name: 'names with values in signs', piece: 'password=;;;&&&'},
  {name: 'names in elements', piece: '<password><password>'},
  {name: 'names with partners', piece: '"key":"password","value":'},
  {name: 'names and commas', piece: 'password,,,,,,,,'},
  {name: 'types without a value', piece: 'password: Map<string, string>'},
]

/** What goes on behind a word that a rule looks at. */
function aroundWord(word: string): readonly BusyPiece[] {
  return [
    {name: word, piece: word},
    {name: `${word} and letters`, piece: `${word}${random}`},
    {name: `${word} and a space`, piece: `${word} `},
    {name: `${word} assigned`, piece: `${word}="`},
    {name: `${word} between quotes`, piece: `"${word}",`},
    {name: `${word} far apart`, piece: `${word}${'x'.repeat(300)}`},
    {name: `${word} and half a value`, piece: `${word}: "${random}`},
  ]
}

/** For each of these words, or for the first of every rule. */
export function busyPieces(
  words: readonly string[] = finders.flatMap(({anchors}) => anchors.slice(0, 1)),
): readonly BusyPiece[] {
  return [...ofNoRule, ...[...new Set(words)].flatMap(aroundWord), ...ofOneRule]
}

export function longLine({piece}: BusyPiece, chars: number): string {
  return piece.repeat(Math.ceil(chars / piece.length)).slice(0, chars)
}

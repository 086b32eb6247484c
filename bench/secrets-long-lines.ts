/**
 * Looks for secrets in 50 MB on one line, made to keep each rule as busy as can be: `npm run bench:long-lines`.
 * A rule whose time grows faster than the text shows here as a line that is much slower than the others.
 */
import {findSecrets, secretAnchors} from '../engine/secrets/find.ts'

const BYTES = Number(process.env['BYTES'] ?? 50_000_000)
/** A tenth of the usual; one that takes time by the square of the length is a thousand times slower. */
const MIN_MEGABYTES_PER_SECOND = 4

interface Case {
  readonly name: string
  readonly piece: string
}

const random = 'a7Gx0pQ9zL2mW4vB8nK1'
const cases: readonly Case[] = [
  {name: 'one letter', piece: 'a'},
  {name: 'spaces', piece: ' '},
  {name: 'quotes', piece: '"'},
  {name: 'backslashes', piece: '\\'},
  {name: 'digits', piece: '1234567890'},
  {name: 'base64', piece: `${random}${random}/+`},
  {name: 'dashes', piece: '-'},
  ...[...new Set(secretAnchors)].flatMap((word): Case[] => [
    {name: word, piece: word},
    {name: `${word} and letters`, piece: `${word}${random}`},
    {name: `${word} and a space`, piece: `${word} `},
    {name: `${word} assigned`, piece: `${word}="`},
    {name: `${word} between quotes`, piece: `"${word}",`},
    {name: `${word} far apart`, piece: `${word}${'x'.repeat(300)}`},
    {name: `${word} and half a value`, piece: `${word}: "${random}`},
  ]),
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
]

const only = process.argv[2]
let slow = 0
for (const {name, piece} of cases) {
  if (only !== undefined && !name.includes(only)) continue
  const text = piece.repeat(Math.ceil(BYTES / piece.length))
  const bytes = Buffer.from(text, 'latin1')
  const before = process.cpuUsage()
  const found = findSecrets({
    text: bytes.toString('latin1'),
    latin1Bytes: bytes,
    hints: {hasBareValues: true, hasUnnamed: true},
  })
  const {user, system} = process.cpuUsage(before)
  const megabytesPerSecond = bytes.length / (user + system)
  const isSlow = megabytesPerSecond < MIN_MEGABYTES_PER_SECOND
  if (isSlow) slow++
  process.stdout.write(
    `${megabytesPerSecond.toFixed(0).padStart(6)} MB/s ${isSlow ? 'SLOW ' : ''}${name} (${found.length} found)\n`,
  )
}
process.stdout.write(`${cases.length} lines of ${BYTES / 1e6} MB, ${slow} of them slow\n`)
process.exitCode = slow === 0 ? 0 : 1

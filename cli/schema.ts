/** `sortie schema`: the contracts as JSON Schema, each in one document that stands alone. */
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {allDefinitions, readContracts, standingAlone} from '../schemas/generate/contracts.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {findFolders} from './workspace.ts'
import {writeNew} from './write-new.ts'

/** Throws USAGE_UNKNOWN_NAME, FILE_EXISTS, FILE_UNWRITABLE. */
export async function schema({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const texts = schemaTexts(io)
  if (flags['list'] === true) {
    const names = [...texts.keys()]
    io.stdout.write(flags['json'] === true ? `${JSON.stringify({names}, null, 2)}\n` : `${names.join('\n')}\n`)
    return 0
  }
  const name = operands[0] ?? 'mission'
  const text = texts.get(name)
  if (text === undefined) throw unknownName(name, [...texts.keys()])
  const {out} = flags
  if (typeof out !== 'string') {
    io.stdout.write(text())
    return 0
  }
  const {cwd} = findFolders(flags, io)
  writeNew({path: out, absolutePath: resolve(cwd, out), text: text()}, {force: flags['force'] === true})
  io.stderr.write(`wrote ${out}\n`)
  return 0
}

/** The mission schema that editors use: every step type, every word that may be written. */
export function editorSchema({home}: Pick<Io, 'home'>): string {
  return readFileSync(join(home, 'schemas', 'mission.bundle.schema.json'), 'utf8')
}

function schemaTexts(io: Io): ReadonlyMap<string, () => string> {
  const contracts = readContracts(join(io.home, 'schemas'))
  const {mission, common: _shared, answers: _ours, steps, ...others} = contracts
  const alone = (contract: typeof mission) => () => {
    const {$schema} = contract
    return `${JSON.stringify({$schema, ...standingAlone(contract, allDefinitions(contracts))}, null, 2)}\n`
  }
  return new Map([
    ['mission', () => editorSchema(io)],
    ...Object.entries(others).map(([name, contract]) => [name, alone(contract)] as const),
    ...[...steps].map(([type, contract]) => [`steps/${type}`, alone(contract)] as const),
  ])
}

function unknownName(name: string, known: readonly string[]): SortieError {
  const meant = didYouMean(nearMissAmong(known)(name))
  return new SortieError('USAGE_UNKNOWN_NAME', {
    message: `there is no schema "${name}"`,
    hint: meant ?? `the names are ${known.join(', ')}`,
  })
}

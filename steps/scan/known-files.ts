/** The files of a scan with what the inspector of files knows of them. */
import {isFileFacts} from '../../engine/file-facts.ts'
import {type KnownFile, knownFile} from './files/summary.ts'
import type {ConcludeAround} from './kind.ts'

export const fileInspection = {kind: 'files', options: {}} as const

export function knownFiles({files, answers}: Pick<ConcludeAround, 'files' | 'answers'>): KnownFile[] {
  const answer = answers.get('files')
  const binary = new Set((answer?.leftOut ?? []).filter(({why}) => why === 'binary').map(({path}) => path))
  return files.map(file => {
    const facts = answer?.facts.get(file.path)
    return knownFile(file, isFileFacts(facts) ? facts : undefined, {isBinary: binary.has(file.path)})
  })
}

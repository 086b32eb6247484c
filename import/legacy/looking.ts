/** Looking around in the workspace: lists, searches, whether something is there. */
import type {JsonObject} from '../../engine/contracts.ts'
import {shellWord} from '../draft.ts'
import {carryText} from './carry-texts.ts'
import {pathNames} from './files.ts'
import {type Become, type Carrier, nothing, runStep, stdout, typeStep} from './step.ts'
import {limitsOf} from './surroundings.ts'

export const listFiles: Carrier = params => {
  const {fields, texts} = params
  const path = carryText(fields.text('path', 'directory', 'dir', 'folder') ?? '.', texts)
  const extension = fields.text('extension', 'ext')
  const pattern = fields.text('pattern', 'glob', 'name') ?? (extension && `*.${extension.replace(/^\./, '')}`)
  const isDeep = fields.isTrue('recursive') || pattern !== undefined
  const keys = limitsOf(params)
  return listing(path, {pattern, isDeep}, keys)
}

function listing(
  path: string,
  {pattern, isDeep}: {readonly pattern: string | undefined; readonly isDeep: boolean},
  keys: JsonObject,
): Become {
  if (!isDeep) return typeStep('command', {command: 'ls', args: ['-la', path]}, {result: stdout, ...keys})
  const named = pattern === undefined ? [] : ['-name', pattern]
  const skipped = ['.git', 'node_modules', 'target'].flatMap(name => ['-name', name, '-prune', '-o'])
  const args = [path, ...skipped, '-type', 'f', ...named, '-print']
  return typeStep('command', {command: 'find', args}, {result: stdout, ...keys})
}

export const searchFiles: Carrier = params => {
  const {fields, texts} = params
  const pattern = fields.text('pattern', 'query', 'regex', 'text', 'search')
  const path = carryText(fields.text('path', 'directory', 'dir', 'file') ?? '.', texts)
  const isCaseless = fields.isTrue('ignore_case', 'case_insensitive')
  fields.drop('recursive')
  const keys = limitsOf(params)
  if (pattern === undefined) return nothing('it says nothing to search for')
  const args = [isCaseless ? '-rnEi' : '-rnE', '--exclude-dir=.git', '-e', carryText(pattern, texts), path]
  // 1 is "no match", which is an answer.
  return typeStep('command', {command: 'grep', args, success_exit_codes: [0, 1]}, {result: stdout, ...keys})
}

export const pathExists: Carrier = params => {
  const path = params.fields.text(...pathNames)
  if (path === undefined) return nothing('it names no file')
  const word = shellWord(path)
  const text = `if [ -e ${word} ]; then echo true; else echo false; fi`
  return runStep(text, limitsOf(params))
}

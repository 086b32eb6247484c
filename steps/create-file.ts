/** Writes one file of the workspace. */
import type {JsonObject, Section, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/create_file.schema.json' with {type: 'json'}
import type {CreateFileParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'

export interface CreateFileOutput extends JsonObject {
  readonly path: string
  /** Of the text that was written, in UTF-8: with `append`, not of the whole file. */
  readonly bytes: number
  readonly appended: boolean
}

export const createFile: StepType<CreateFileParams, CreateFileOutput> = {
  type: 'create_file',
  summary: 'write or append to one file of the workspace',
  paramsSchema,
  validate: stepParams.create_file,
  preview({path, content, append = false, executable = false}) {
    const verb = append ? 'append' : 'write'
    return [`${verb} ${Buffer.byteLength(content)} bytes to "${path}"${executable ? ', executable' : ''}`]
  },
  async run({path, content, append = false, executable = false}, {files}) {
    await files.write(path, content, append ? 'append' : 'replace', {executable})
    return {path, bytes: Buffer.byteLength(content), appended: append}
  },
  render({path, bytes, appended}): Section[] {
    const text = `${bytes} bytes ${appended ? 'appended' : 'written'} to ${path}`
    return [{title: 'File', blocks: [{kind: 'paragraph', text}]}]
  },
}

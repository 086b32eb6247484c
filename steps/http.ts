/** Sends one request and keeps the answer. */
import type {JsonObject, Section, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/http.schema.json' with {type: 'json'}
import type {HttpParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {bodyOf, type KeptBody, parsedBody} from './http/body.ts'
import {complaintAbout} from './http/complaint.ts'
import {methodOf, requestFor, shownAddress} from './http/request.ts'

export interface HttpOutput extends JsonObject, KeptBody {
  readonly status: number
  /** Names in lower case. */
  readonly headers: {readonly [name: string]: string}
  /** Where the answer is from, after redirects; without user and password. */
  readonly url: string
  /** Of the whole body, unpacked. */
  readonly bytes: number
  /** The file that holds the body; null where the step names none, or failed. */
  readonly path: string | null
  /** null where nothing was printed: the body is in a file, is empty, or is no text. */
  readonly log_path: string | null
  readonly duration_ms: number
}

export const http: StepType<HttpParams, HttpOutput> = {
  type: 'http',
  summary: 'send one request to a server, and keep the answer',
  paramsSchema,
  validate: stepParams.http,
  preview(params) {
    const {expect, output} = params
    return [
      `${methodOf(params)} ${shownAddress(params.url)}`,
      ...(expect === undefined ? [] : [`expect status ${expect.status_codes.join(', ')}`]),
      ...(output === undefined ? [] : [`write the body to "${output}"`]),
    ]
  },
  async run(params, context) {
    const startedAtMs = context.clock.nowMs()
    const request = requestFor(params)
    const answer = await context.http.send(request)
    const nowMs = context.clock.nowMs()
    const complaint = complaintAbout(answer, {params, request, nowMs})
    const path = complaint === null ? (params.output ?? null) : null
    const {text, ...body} = bodyOf(answer, {isInFile: path !== null})
    if (path !== null) await context.files.write(path, answer.bytes, 'replace')
    else await context.print(text)
    const output: HttpOutput = {
      status: answer.status,
      headers: answer.headers,
      ...body,
      url: answer.url,
      bytes: answer.bytes.length,
      path,
      log_path: context.logPath(),
      duration_ms: nowMs - startedAtMs,
    }
    if (complaint !== null) throw complaint(output)
    return {...output, ...parsedBody(answer, params, output)}
  },
  render({status, url, bytes, path, body}): Section[] {
    const where = path === null ? '' : `, written to ${path}`
    const blocks: Section['blocks'] = [{kind: 'paragraph', text: `${status} from ${url}: ${bytes} bytes${where}`}]
    const shown = body === null || body === '' ? [] : [{kind: 'code', text: body, language: 'text'} as const]
    return [{title: 'Answer', blocks: [...blocks, ...shown]}]
  },
}

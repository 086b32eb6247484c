/** Requests. */
import type {Json} from '../../engine/contracts.ts'
import {carryText, carryValue} from './carry-texts.ts'
import {type Carrier, nothing, typeStep} from './step.ts'
import {limitsOf} from './surroundings.ts'

export const http: Carrier = params => {
  const {fields, texts, note} = params
  const url = fields.text('url', 'uri', 'endpoint', 'address')
  const method = fields.text('method', 'http_method', 'verb')?.toUpperCase()
  const headers = fields.json('headers')
  const query = fields.json('query', 'params', 'query_params')
  const body = bodyOf(fields.json('body', 'data', 'json', 'payload', 'json_body'))
  const expect = fields.json('expect')
  const codes = fields.json(
    'expected_status',
    'expected_status_code',
    'expected_status_codes',
    'expect_status',
    'status_codes',
    'success_codes',
  )
  const redirects = fields.json('follow_redirects')
  const auth = fields.take('auth', 'authorization', 'token', 'bearer_token', 'api_key')
  if (auth !== undefined) note('a key is not copied: declare it under `secrets` and send it in `headers`')
  const keys = limitsOf(params)
  if (url === undefined) return nothing('it names no address')
  const written = {
    url: carryText(url, texts),
    ...(method !== undefined && {method}),
    ...(headers !== undefined && {headers: carryValue(headers, texts)}),
    ...(query !== undefined && {query: carryValue(query, texts)}),
    ...(body !== undefined && {body: carryValue(body, texts)}),
    ...(expect !== undefined && {expect}),
    ...(codes !== undefined && {expect: {status_codes: Array.isArray(codes) ? codes : [codes]}}),
    ...(typeof redirects === 'boolean' && {follow_redirects: redirects}),
  }
  return typeStep('http', written, {result: 'outputs.body', ...keys})
}

const bodyOf = (body: Json | undefined): Json | undefined => (body === null ? undefined : body)

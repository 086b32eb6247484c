import {expect, test} from 'vitest'
import {approval} from '../../steps/approval.ts'

test('asks its message, or whether the run may go on', () => {
  expect(approval.question({message: ' Deploy?\n', on_timeout: 'deny'})).toEqual({
    message: 'Deploy?',
    onTimeout: 'deny',
  })
  expect(approval.question({})).toEqual({message: 'may the run go on?', onTimeout: 'fail'})
})

test('a yes is its output', () => {
  expect(approval.conclude({approved: true, by: 'ada', comment: 'looks good'}, 1_200)).toEqual({
    approved: true,
    by: 'ada',
    comment: 'looks good',
    waited_ms: 1_200,
  })
})

test('a no fails it, and says by whom and why', () => {
  const deny = (comment: string | null) => () => approval.conclude({approved: false, by: 'ada', comment}, 1)
  expect(deny('too late')).toThrow(
    expect.objectContaining({
      code: 'APPROVAL_DENIED',
      message: 'denied by ada: too late',
      details: {by: 'ada', comment: 'too late'},
    }),
  )
  expect(deny(null)).toThrow('denied by ada')
})

test('the preview shows the question, and what silence means', () => {
  expect(approval.preview({message: 'Deploy?'})).toEqual(['ask: Deploy?'])
  expect(approval.preview({message: 'One\ntwo', on_timeout: 'approve'})).toEqual([
    'ask: One',
    'two',
    'without an answer in time: approved',
  ])
})

test('the report says who agreed', () => {
  const sections = (comment: string | null) => approval.render({approved: true, by: 'ada', comment, waited_ms: 1})
  expect(sections('go')).toEqual([{title: 'Approval', blocks: [{kind: 'paragraph', text: 'approved by ada: go'}]}])
  expect(sections(null)).toEqual([{title: 'Approval', blocks: [{kind: 'paragraph', text: 'approved by ada'}]}])
})

/** Discussions of a GitLab merge request: each is the body of "create new merge request thread". */
import type {Json} from '../../engine/contracts.ts'
import type {CommentsAround} from './github.ts'
import type {Placed} from './places.ts'
import {commentText, listedText} from './text.ts'

/**
 * Those without a place come first, as threads about the whole. A line that stays has two numbers, one that was added has
 * one: with another number than the diff has, GitLab refuses the request.
 */
export function gitlabComments({inline, outside}: Placed, {summary, prefix, head, base}: CommentsAround): Json {
  const whole = [summary, ...outside.map(listedText)].join('\n')
  return [
    {body: whole},
    ...inline.map(({finding, diff, last}) => ({
      body: commentText(finding),
      position: {
        position_type: 'text',
        ...(head !== null && {head_sha: head}),
        ...(base !== null && {base_sha: base, start_sha: base}),
        old_path: `${prefix}${diff.oldPath ?? diff.path}`,
        new_path: `${prefix}${diff.path}`,
        ...(last.kind === 'context' && {old_line: last.oldLine}),
        new_line: last.newLine,
      },
    })),
  ]
}

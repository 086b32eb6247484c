/** The body of GitHub's "create a review for a pull request". */
import type {Json} from '../../engine/contracts.ts'
import type {Placed} from './places.ts'
import {commentText, listedText} from './text.ts'

/** GitHub refuses a body of more than 65,536 characters. */
const MAX_LISTED = 100

export interface CommentsAround {
  readonly summary: string
  /** From the root of the repository to the workspace, with '/' at its end; '' for the root. */
  readonly prefix: string
  /** The commit that is commented; null where the diff is of no commit. */
  readonly head: string | null
  /** Where the branch left its base; null where nobody knows. */
  readonly base: string | null
}

/** It comments and decides nothing: whether a change may go in is for people to say. */
export function githubComments({inline, outside}: Placed, {summary, prefix, head}: CommentsAround): Json {
  return {
    ...(head !== null && {commit_id: head}),
    event: 'COMMENT',
    body: bodyOf(summary, outside.slice(0, MAX_LISTED).map(listedText), outside.length),
    comments: inline.map(({finding, first, last}) => ({
      path: `${prefix}${finding.path}`,
      ...(first.newLine < last.newLine && {start_line: first.newLine, start_side: 'RIGHT'}),
      line: last.newLine,
      side: 'RIGHT',
      body: commentText(finding),
    })),
  }
}

function bodyOf(summary: string, listed: readonly string[], count: number): string {
  if (count === 0) return summary
  const rest = count > listed.length ? [`- and ${count - listed.length} more`] : []
  return [summary, '', 'About lines that this diff does not show:', '', ...listed, ...rest].join('\n')
}

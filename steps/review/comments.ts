/** Writes the findings as comments, in the shapes that forges take. */
import type {StepContext} from '../../engine/contracts.ts'
import {githubComments} from '../../review/comments/github.ts'
import {gitlabComments} from '../../review/comments/gitlab.ts'
import {placed} from '../../review/comments/places.ts'
import type {FileDiff} from '../../review/diff/file-diff.ts'
import type {DiffOrigin} from '../../review/diff/find.ts'
import type {ReviewFinding} from '../../review/static/review.ts'
import type {ReviewComments} from '../../schemas/types.gen.ts'

export type WrittenComments = {
  readonly format: ReviewComments['format']
  readonly path: string
  /** Comments beside lines; those about other lines stand in the text about the whole. */
  readonly inline: number
}

export interface Reviewed {
  readonly findings: readonly ReviewFinding[]
  readonly files: readonly FileDiff[]
  readonly origin: DiffOrigin
  readonly summary: string
}

const forms = {github: githubComments, gitlab: gitlabComments}

export async function writeComments(
  wanted: readonly ReviewComments[],
  {findings, files, origin, summary}: Reviewed,
  context: StepContext,
): Promise<WrittenComments[]> {
  if (wanted.length === 0) return []
  const places = placed(findings, files)
  const prefix = (await context.git.run(['rev-parse', '--show-prefix']))?.trim() ?? ''
  const commits = await commitsOf(origin, context)
  const written: WrittenComments[] = []
  for (const {format, output} of wanted) {
    await context.files.write(
      output,
      `${JSON.stringify(forms[format](places, {summary, prefix, ...commits}), null, 2)}\n`,
      'replace',
    )
    written.push({format, path: output, inline: places.inline.length})
  }
  return written
}

/** Comments belong to a commit: there is none where the diff also shows what is not committed. */
async function commitsOf(origin: DiffOrigin, {git}: StepContext): Promise<{head: string | null; base: string | null}> {
  const none = {head: null, base: null}
  if (origin.kind !== 'working tree' || origin.base.commit === origin.base.head) return none
  const changed = await git.run(['status', '--porcelain', '--untracked-files=no'])
  return changed === '' ? {head: origin.base.head, base: origin.base.commit} : none
}

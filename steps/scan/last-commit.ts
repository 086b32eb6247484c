/** When a file or folder last changed, as the history has it: a checkout gives all files the same age. */
import type {GitPort} from '../../engine/contracts.ts'

/** null where git does not say: no repository, or never committed. */
export async function lastCommitMs(path: string, git: GitPort): Promise<number | null> {
  const args = ['--literal-pathspecs', 'log', '-1', '--format=%ct', '--no-show-signature', '--', path]
  const seconds = (await git.run(args))?.trim() ?? ''
  return seconds === '' ? null : Number(seconds) * 1_000
}

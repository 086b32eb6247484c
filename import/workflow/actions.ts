/** Actions of GitHub: none runs here, and for the usual ones there is something to say. */

const known: readonly {readonly action: RegExp; readonly why: string}[] = [
  {action: /^actions\/checkout$/, why: 'a mission works on the files that are there'},
  {action: /^actions\/cache(?:\/|$)/, why: '`cache` of a step keeps what it brings, and files stay where they are'},
  {action: /^actions\/(?:upload|download)-artifact$/, why: 'files stay in the workspace, where later steps find them'},
  {
    action: /^(?:actions\/setup-|astral-sh\/setup-uv|pnpm\/action-setup|dtolnay\/rust-toolchain|oven-sh\/setup-)/,
    why: 'the tool has to be installed where the mission runs',
  },
]

export function whyNot(uses: string): string {
  const [action = ''] = uses.split('@')
  const why = known.find(row => row.action.test(action))?.why ?? 'actions do not run here: write what it does as `run`'
  return `the action "${uses}" is left out: ${why}`
}

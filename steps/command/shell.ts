/** How a text is handed to a shell: as one argument, never spliced into another command line. */

interface Invocation {
  readonly program: string
  readonly args: readonly string[]
}

/**
 * Shells stop at the first command that fails, as in CI; bash also inside a pipe.
 * Without a name it is `sh`, and on Windows PowerShell. An unknown name is taken as a program that reads `-c TEXT`.
 */
export function shellFor(name: string | undefined, text: string, platform: string = process.platform): Invocation {
  const shell = name ?? (platform === 'win32' ? 'powershell' : 'sh')
  switch (shell) {
    case 'sh':
    case 'dash':
      return {program: shell, args: ['-e', '-c', text]}
    case 'bash':
      return {program: 'bash', args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', text]}
    case 'pwsh':
    case 'powershell':
      return {program: shell, args: ['-NoProfile', '-NonInteractive', '-Command', text]}
    case 'cmd':
      return {program: 'cmd', args: ['/d', '/s', '/c', text]}
    case 'node':
      return {program: 'node', args: ['-e', text]}
    default:
      return {program: shell, args: ['-c', text]}
  }
}

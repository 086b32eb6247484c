/** The shell that reads `run` where neither the step nor the mission names one. */
export function defaultShell(platform: string): string {
  return platform === 'win32' ? 'powershell' : 'sh'
}

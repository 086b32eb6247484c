/** Paths as a mission may hold them. */

/** Without a `./` before it; null where it leaves the workspace, or is known only when the step runs. */
export function insidePath(written: string): string | null {
  const path = written.replace(/^(?:\.\/)+(?=.)/, '').replace(/(?<=.)\/+$/, '')
  if (/^(?:[/\\~]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|[{}$]/.test(path)) return null
  return path
}

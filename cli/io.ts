/** The outside as a command sees it: handed in, so that tests run commands in their own process. */

export interface TextSink {
  write(text: string): void
  readonly isTerminal: boolean
  /** Characters in a line of the terminal; 80 where there is none. */
  readonly columns: number
}

export interface Io {
  readonly cwd: string
  readonly env: {readonly [name: string]: string | undefined}
  readonly stdout: TextSink
  readonly stderr: TextSink
  readonly cores: number
  /** Folder with `missions/`, where Sortie itself is installed. */
  readonly home: string
  /** Calls on SIGINT and SIGTERM until the function that comes back is called. */
  onSignal(call: (signal: 'SIGINT' | 'SIGTERM') => void): () => void
}

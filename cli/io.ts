/** The outside as a command sees it: handed in, so that tests run commands in their own process. */
import type {ConfigSource} from './config.ts'

export interface TextSink {
  write(text: string): void
  /** Bytes as they are, where the sink takes them; resolves when it is ready for more. */
  writeBytes?(bytes: Uint8Array): Promise<void>
  readonly isTerminal: boolean
  /** Characters in a line of the terminal, as wide as it is by now; 80 where there is none. */
  readonly columns: number
  /** Lines of the terminal, as high as it is by now; 24 where there is none. */
  readonly rows: number
}

export interface TextSource {
  readonly isTerminal: boolean
  readonly stream: NodeJS.ReadableStream
}

export interface Io {
  readonly cwd: string
  readonly env: {readonly [name: string]: string | undefined}
  /** What a person types, for questions: opened when one is asked. Nobody is asked where this is absent. */
  readonly openStdin?: () => TextSource
  readonly stdout: TextSink
  readonly stderr: TextSink
  readonly cores: number
  /** Who runs the command, by the name that this machine has for them; absent where it has none. */
  readonly user?: string
  /** Folder with `missions/`, where Sortie itself is installed. */
  readonly home: string
  /** Configuration files, highest first: read by `main` for the commands that heed them. */
  readonly config?: readonly ConfigSource[]
  /** Calls on SIGINT and SIGTERM until the function that comes back is called. */
  onSignal(call: (signal: 'SIGINT' | 'SIGTERM') => void): () => void
  /** Calls when this process ends, also by a fault: the last chance to leave the terminal as it was. */
  onExit(call: () => void): void
}

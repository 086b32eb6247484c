/** What the bench must know of a tool to measure it. Each has its file in `tools/`. */
import type {Workload} from './workloads.ts'

export interface Job {
  readonly workload: Workload
  /** Empty when the files are written, and the working directory of the command. */
  readonly directory: string
  /** How many steps at once. */
  readonly parallel: number
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** On top of the environment of the bench. */
  readonly env?: {readonly [name: string]: string}
}

export interface Tool {
  readonly name: string
  /** The version that would be measured, or null: not installed here. */
  version(): string | null
  /** Why a workload cannot be given to this tool at all, or null. */
  objection?(workload: Workload): string | null
  /** Writes what the tool reads, before the clock starts. */
  prepare(job: Job): void
  /** The command for a first run. */
  command(job: Job): Command
  /** The command for the same again when nothing is left to do; absent where the tool does not remember. */
  repeat?(job: Job): Command
}

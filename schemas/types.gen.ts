/* Written by `npm run generate`; changes are lost. */

/**
 * Names one step within its mission: a letter, then letters, digits, "_" and "-".
 */
export type StepId = string
/**
 * Names one step within its run: its id, or `outer/inner` for a step of a mission that another step runs.
 */
export type StepPath = string
/**
 * One line of text for people.
 */
export type Label = string
/**
 * How a report is written.
 */
export type ReportFormat = 'markdown' | 'html' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'csv'
/**
 * A length of time: text such as `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds. More than nothing.
 */
export type Duration = string | number
/**
 * A length of time that may be nothing: text such as `500ms`, `2s`, `0s`, or a number of seconds.
 */
export type Pause = string | number
/**
 * Time limit of each attempt: a duration, `auto` for one that adapts, or the details. More than nothing.
 */
export type Timeout =
  | string
  | number
  | {
      /**
       * `fixed`: `limit`. `adaptive`: between `base` and `max`, by what the command is, the size of its directory and how long it took before. Adaptive where `base`, `max` or `size_factor` is given.
       */
      strategy?: 'adaptive' | 'fixed'
      /**
       * A fixed limit; where the strategy is adaptive, the most it may come to.
       */
      limit?: Duration
      /**
       * The least that an adaptive limit comes to; ten minutes when absent.
       */
      base?: Duration
      /**
       * The most that an adaptive limit comes to; one hour when absent.
       */
      max?: Duration
      /**
       * For grep, rg, find and scans: so many times the base for each megabyte (1,048,576 bytes) of the directory.
       */
      size_factor?: number
      /**
       * At the limit, what was captured until then counts as a success in part.
       */
      allow_partial?: boolean
    }
/**
 * An amount of memory or disk: text such as `512MB` or `1.5GB` (powers of 1,024), or a number of bytes. More than nothing.
 */
export type Size = string | number
/**
 * An amount per second: text such as `100MB/s` (powers of 1,024), or a number of bytes. More than nothing.
 */
export type Rate = string | number
/**
 * A share: text such as `75%`, or a number from more than 0 to 100.
 */
export type Percent = string | number
/**
 * What a step does when a dependency of it did not succeed: `fail` blocks it, `skip` skips it, `warn` goes on without, `default` goes on with the value given, `alternative` runs another step in its place.
 */
export type FailureAnswer = 'fail' | 'skip' | 'warn' | 'default' | 'alternative'
/**
 * How often a failed step is tried again: a number of further tries, or the details.
 */
export type Retry =
  | number
  | {
      /**
       * All tries together, the first one included.
       */
      max_attempts: number
      /**
       * Wait before the second try; one second when absent.
       */
      delay?: Pause
      /**
       * Each further wait is this many times the one before.
       */
      backoff?: number
      /**
       * Adds up to half of the wait, so that parallel steps do not come back together.
       */
      jitter?: boolean
      /**
       * What is tried again; a step that reached its time limit only when `timeout` is listed.
       *
       * @minItems 1
       */
      on?: RetryCause[]
    }
/**
 * A way for a step to fail.
 */
export type RetryCause = 'error' | 'timeout' | 'command_not_found'
/**
 * Text for a shell, or a mapping: `command` with `args`, or `run` with `shell`.
 */
export type ProgramOrText =
  | string
  | {
      /**
       * The program to start, without a shell.
       */
      command?: string
      /**
       * What the program is given.
       *
       * Items: One argument.
       */
      args?: string[]
      /**
       * Text for a shell.
       */
      run?: string
      /**
       * The shell that reads `run`.
       */
      shell?: Shell
    }
/**
 * The name of a secret: letters, digits and "_".
 */
export type SecretName = string
/**
 * A path relative to the workspace that does not leave it: no leading `/`, no `..`.
 */
export type WorkspacePath = string
/**
 * A path that a step writes to: inside the workspace, and neither in git's own folder nor in Sortie's state.
 */
export type WritablePath = string
/**
 * Text that is looked for.
 */
export type OldText = string
/**
 * A pattern for files of the workspace, or a path; one that begins with `!` takes away what it matches. It does not leave the workspace: no leading `/`, no `..`.
 */
export type WorkspaceGlob = string
/**
 * Keeps what the step brings, and does not run it again while nothing that it depends on has changed: its command, its environment, its programs, and the files it reads. `true`: all files of the workspace. A list: its `inputs`.
 *
 * @minItems 1
 */
export type Cache =
  | boolean
  | WorkspaceGlob[]
  | {
      /**
       * Text that counts as well, such as `${{ hashFiles('package-lock.json') }}` or the version of a tool. With a key and no `inputs`, no files count.
       */
      key?: string
      /**
       * How long a result holds; until something changes when absent.
       */
      ttl?: Duration
      /**
       * The files that the step reads, as git sees them; where git knows none for a pattern, those on disk. All files of the workspace without `inputs` and `key`.
       *
       * @minItems 1
       */
      inputs?: WorkspaceGlob[]
      /**
       * The files that the step makes: where one of them is gone or differs, the step runs again.
       *
       * @minItems 1
       */
      outputs?: WorkspaceGlob[]
    }
/**
 * The most items that a step may have.
 */
export type ItemLimit = number
/**
 * The shell that reads `run` text: `bash`, `sh`, `pwsh`, or the name of another program.
 */
export type Shell = string
/**
 * An amount of money, in dollars. 0 for nothing at all.
 */
export type Dollars = number
/**
 * Steps that run when all others have ended, in their order, one after the other; they take no `depends_on`.
 */
export type Hooks = Step[]
/**
 * The steps that must have ended before this one starts: an id, a list of them, or a mapping of each to what its failure means.
 */
export type Dependencies =
  | string
  | Dependency[]
  | {
      [k: string]: DependencyAnswer
    }
/**
 * The id of a step, or a mapping that names it.
 */
export type Dependency =
  | string
  | {
      /**
       * The id of the step to wait for.
       */
      step: string
      /**
       * `false`: the step also runs when this one did not succeed.
       */
      required?: boolean
      /**
       * What happens when this one did not succeed; `warn` where it is not required.
       */
      on_failure?: FailureAnswer
      /**
       * The output to go on with; implies `on_failure: default`.
       */
      default?: {
        [k: string]: unknown
      }
      /**
       * The id of a step to run in its place; implies `on_failure: alternative`.
       */
      alternative?: string
    }
/**
 * What the failure of this dependency means for the step.
 */
export type DependencyAnswer = {
  /**
   * `false`: the step also runs when this one did not succeed.
   */
  required?: boolean
  /**
   * What happens when this one did not succeed; `warn` where it is not required.
   */
  on_failure?: FailureAnswer
  /**
   * The output to go on with; implies `on_failure: default`.
   */
  default?: {
    [k: string]: unknown
  }
  /**
   * The id of a step to run in its place; implies `on_failure: alternative`.
   */
  alternative?: string
} | null
/**
 * A platform; `unix` is Linux and macOS.
 */
export type PlatformName = 'linux' | 'macos' | 'windows' | 'unix'
/**
 * The items that a step is worked for: a list, one expression that gives a list or a map, a glob, or the details.
 */
export type Foreach =
  | unknown[]
  | string
  | {
      /**
       * A list, a map whose items are `{key, value}`, one expression that gives either, or a glob.
       */
      items?:
        | unknown[]
        | {
            [k: string]: unknown
          }
        | string
      /**
       * Files of the workspace; `!` before a glob leaves out what it matches.
       *
       * @minItems 1
       */
      glob?: string | WorkspaceGlob[]
      /**
       * What expressions call the item, in place of `item`.
       */
      as?: string
      /**
       * The most items at one time, within what `-j` allows for the run.
       */
      max_parallel?: number
      /**
       * After the first item that failed, no further one is started.
       */
      fail_fast?: boolean
      /**
       * The most items; more are refused. As `config.max_items` says when absent.
       */
      max_items?: ItemLimit
      /**
       * Time limit of each item. The `timeout` of the step is that of all items together.
       */
      timeout?: Timeout
    }
/**
 * Axes by name, each a list of values: the step is worked for every combination. Or one expression that gives them.
 */
export type MatrixAxes =
  | {
      /**
       * Mappings that are added to the combinations they contradict in no axis, or are combinations of their own.
       */
      include?:
        | {
            [k: string]: unknown
          }[]
        | string
      /**
       * Combinations that are left out: those that agree with a mapping in everything it says.
       */
      exclude?:
        | {
            [k: string]: unknown
          }[]
        | string
      /**
       * One expression that gives all axes, `include` and `exclude`.
       */
      values?: string
      /**
       * The most items at one time, within what `-j` allows for the run.
       */
      max_parallel?: number
      /**
       * After the first item that failed, no further one is started.
       */
      fail_fast?: boolean
      /**
       * The most items; more are refused. As `config.max_items` says when absent.
       */
      max_items?: ItemLimit
      /**
       * Time limit of each item. The `timeout` of the step is that of all items together.
       */
      timeout?: Timeout
      /**
       * The values of an axis, or one expression that gives them.
       */
      [k: string]:
        | unknown[]
        | string
        | {
            [k: string]: unknown
          }[]
        | number
        | boolean
        | ItemLimit
        | Timeout
        | undefined
    }
  | string
/**
 * Why a run starts nothing new.
 */
export type StoredStopReason =
  StoppedByFailure | StoppedByInterrupt | StoppedByBudget | StoppedByTimeout | StoppedByStepLimit | StoppedFromOutside
/**
 * Why a step was skipped.
 */
export type StoredSkipReason =
  | SkippedByStop
  | SkippedByCondition
  | SkippedByDependency
  | SkippedByPlatform
  | SkippedUncalled
  | SkippedBySelection
  | SkippedByEnding
/**
 * Names of environment variables whose values are masked wherever they would be shown or written down.
 */
export type Secrets = SecretName[]
/**
 * How much it matters.
 */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'
/**
 * What a step found: one shape for everything, whoever found it.
 */
export type Findings = Finding[]
/**
 * One fact about a run, as it is stored: folding all of them in order gives the state of the run.
 */
export type Event =
  | RunStarted
  | RunResumed
  | RunStopping
  | RunFinished
  | StepStarted
  | StepSucceeded
  | StepFailed
  | StepSkipped
  | StepBlocked
  | StepCancelled
  | StepIntended
  | StepWaiting
  | StepAnswered
  | StepCalled
  | StepJudged
  | ItemsListed
  | ItemFinished
  | LlmCalled
  | Warned
/**
 * How it ended.
 */
export type Outcome =
  | 'succeeded'
  | 'succeeded_with_warnings'
  | 'failed'
  | 'timed_out'
  | 'cancelled'
  | 'interrupted'
  | 'budget_exhausted'
  | 'waiting'
/**
 * Tokens as the server counted them; null where it does not say. From the cache those of the time when it was made.
 */
export type StoredUsage = {
  /**
   * Of the question.
   */
  inputTokens: number
  /**
   * Of those, the ones that the server had read before.
   */
  cachedTokens: number
  /**
   * Of the answer, with what was thought.
   */
  outputTokens: number
} | null
/**
 * Splits `files` over several calls, one after the other: `true` for at most 100 files in each. Without it a call takes as many as the system allows.
 */
export type Chunk =
  | boolean
  | {
      /**
       * `false` leaves the files together.
       */
      enabled?: boolean
      /**
       * The most files in one call.
       */
      max_files?: number
    }
/**
 * What standard output is: `json` and `lines` give `outputs.parsed`, the value or the list of lines.
 */
export type OutputFormat = 'text' | 'json' | 'lines'
/**
 * What takes the place of what: a mapping, or a list of them, of which each sees what the ones before it have made.
 *
 * @minItems 1
 */
export type Replacements = Replacement | Replacement[]
/**
 * What is sent: text as it stands, any other value as JSON. A `content-type` of your own is kept.
 */
export type HttpBody = unknown
/**
 * `secrets`: keys, tokens and passwords. `todos`: comments such as TODO and FIXME. `metrics`: size and complexity of code, and its smells. `files`: what kinds of files there are, and which deserve a look first. `tree`: the folders, with how much is in them. `deps`: what the repository depends on. `health`: how well it is looked after. `standardization`: whether repositories have the same files, settings and scripts.
 */
export type ScanKind = 'secrets' | 'todos' | 'metrics' | 'files' | 'tree' | 'deps' | 'health' | 'standardization'

/**
 * What the step's processes may use, all of them together.
 */
export interface Resources {
  /**
   * The most memory at one time.
   */
  memory?: Size
  /**
   * The most processor time, averaged over six samples; 100 % is all cores of the host.
   */
  cpu?: Percent
  /**
   * The most bytes read from and written to disks in a second, averaged over six samples.
   */
  disk_io?: Rate
  /**
   * What happens beyond a limit: `kill` ends the step, `warn` says so and lets it go on. As `config.monitoring` says when absent.
   */
  on_exceed?: 'warn' | 'kill'
}
/**
 * Runs a command several times. Every round must succeed; with `until`, the first round for which it holds ends the step, and nothing else is asked of the rounds.
 */
export interface Repeat {
  /**
   * The most rounds.
   */
  count?: number
  /**
   * Wait between two rounds; one second when absent.
   */
  delay?: Pause
  /**
   * One expression, judged after each round; `outputs` are those of the round.
   */
  until?: string
  /**
   * After this time no further round begins; the `timeout` of the step ends one that runs.
   */
  timeout?: Duration
}
/**
 * Environment variables by name. Numbers and true/false are passed on as they are written.
 */
export interface Environment {
  /**
   * The value of the variable.
   */
  [k: string]: string | number | boolean
}
/**
 * A text of a file, and what takes its place.
 */
export interface Replacement {
  /**
   * The text as it stands in the file.
   */
  old: OldText
  /**
   * The text in its place.
   */
  new: string
  /**
   * How often `old` must stand in the file.
   */
  count?: number
  /**
   * Replaces `old` wherever it stands.
   */
  all?: boolean
  /**
   * What happens where `old` is not in the file.
   */
  if_missing?: 'fail' | 'ignore'
}
/**
 * Which model steps ask that do not say, and how.
 */
export interface LlmConfig {
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of the steps that ask, whether the mission declares it or not.
   */
  api_key_env?: string
  /**
   * The most tokens an answer may have; one that is cut off there fails.
   */
  max_output_tokens?: number
  /**
   * The most calls at one time to one model at one address.
   */
  max_parallel?: number
  /**
   * The most requests in a minute.
   */
  requests_per_minute?: number
  /**
   * The most tokens of questions in a minute.
   */
  tokens_per_minute?: number
  /**
   * Limit of one call; 180s when absent.
   */
  timeout?: Duration
  /**
   * How often a call is made at most that a passing fault ends: too many requests, a server that is down, a connection that breaks.
   */
  max_attempts?: number
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  prices?: LlmPriceList
  cache?: LlmCache
  server?: LlmServer
}
/**
 * What the model costs, in dollars for a million tokens; above what Sortie knows itself.
 */
export interface LlmPriceList {
  /**
   * What a million tokens of questions cost.
   */
  input_per_million: number
  /**
   * What a million of them cost that the server had read before; as `input_per_million` when absent.
   */
  cached_input_per_million?: number
  /**
   * What a million tokens of answers cost.
   */
  output_per_million: number
}
/**
 * How answers are kept, so that an equal question is not asked again.
 */
export interface LlmCache {
  /**
   * How long an answer holds; 168h when absent, 0 for not at all.
   */
  ttl?: Pause
}
/**
 * A llama-server that the run starts for itself, and ends with it.
 */
export interface LlmServer {
  /**
   * The program, in configuration files: a path, relative to the workspace, or a name on PATH; `llama-server` when absent.
   */
  program?: string
  /**
   * The file of the model, ending with `.gguf`.
   */
  model?: string
  /**
   * Further arguments for it.
   *
   * Items: One argument.
   */
  args?: string[]
}
/**
 * A value that the mission is given.
 */
export interface Input {
  /**
   * What kind of value it is.
   */
  type?: 'string' | 'number' | 'boolean' | 'choice'
  /**
   * What the value is for, in one sentence; shown where it is asked for.
   */
  description?: string
  /**
   * The value when none is given.
   */
  default?: string | number | boolean
  /**
   * Without a value the mission does not run.
   */
  required?: boolean
  /**
   * The values that a `choice` may have.
   *
   * @minItems 1
   *
   * Items: A value.
   */
  options?: string[]
}
/**
 * A value that the mission brings.
 */
export interface Output {
  /**
   * The value, as a rule an expression such as `${{ steps.build.outputs.version }}`, which keeps its type.
   */
  value: string | number | boolean
  /**
   * What the value is, in one sentence.
   */
  description?: string
}
/**
 * One piece of work: a `type` with its parameters, or `run` text for a shell.
 */
export interface Step {
  /**
   * Names the step for `depends_on`; made from `name` when absent.
   */
  id?: StepId
  /**
   * What people read in progress and reports; the id when absent.
   */
  name?: Label
  /**
   * What the step does; `sortie steps` lists every type.
   */
  type?: string
  /**
   * Shell text: short for `type: command` with this as its `run` parameter.
   */
  run?: string
  /**
   * The parameters of the step's type.
   */
  with?: {
    [k: string]: unknown
  }
  depends_on?: Dependencies
  /**
   * Which ends of its dependencies let the step start: `all` succeeded, `any` of them did, `best_effort` however they ended, `conditional` as `depends_on` says for each.
   */
  depends_strategy?: 'all' | 'any' | 'best_effort' | 'conditional'
  /**
   * One expression, bare or wholly inside `${{ }}`: the step runs only where it holds. `success()` is implied unless a status function is used.
   */
  if?: string | boolean
  /**
   * Environment variables for this step, over those of the mission.
   */
  env?: Environment
  /**
   * Where the step's programs start, relative to the workspace.
   */
  working_directory?: WorkspacePath
  /**
   * The shell that reads `run` text.
   */
  shell?: Shell
  /**
   * Time limit of each attempt.
   */
  timeout?: Timeout
  /**
   * How often the step is tried again when it fails.
   */
  retry?: Retry
  /**
   * Runs a command several times.
   */
  repeat?: Repeat
  /**
   * Works the step once for each of these items; expressions read the item as `item`.
   */
  foreach?: Foreach
  /**
   * Works the step once for each combination; expressions read it as `matrix`.
   */
  matrix?: MatrixAxes
  /**
   * The platforms that the step is for; on others it is skipped.
   *
   * @minItems 1
   */
  platforms?: PlatformName[]
  /**
   * After a crash or an interrupt: `again` runs the step again, `never` counts it as failed.
   */
  resume?: 'again' | 'never'
  /**
   * What the step's processes may use together, over `config.resource_limits`.
   */
  resources?: Resources
  /**
   * The step fails before it starts where its working directory holds more than this.
   */
  working_directory_size_limit?: Size
  /**
   * Spares the step where nothing that it depends on has changed since it last succeeded.
   */
  cache?: Cache
  /**
   * A failure of this step does not fail the run.
   */
  continue_on_error?: boolean
}
/**
 * Why an attempt did not succeed.
 */
export interface StoredFailure {
  /**
   * A code of the error table.
   */
  code: string
  /**
   * What happened, and where.
   */
  message: string
  /**
   * How to mend it.
   */
  hint?: string
  /**
   * Whether another attempt can end otherwise.
   */
  retryable: boolean
  /**
   * Facts for programs.
   */
  details?: {
    [k: string]: unknown
  }
}
/**
 * A step failed.
 */
export interface StoppedByFailure {
  /**
   * What stopped it.
   */
  kind: 'failure'
  /**
   * The step that failed.
   */
  stepId: StepPath
}
/**
 * The run as a whole reached its time limit, or the mission of a step.
 */
export interface StoppedByTimeout {
  /**
   * What stopped it.
   */
  kind: 'timeout'
  /**
   * The limit in milliseconds.
   */
  limitMs: number
  /**
   * The step whose mission reached it; absent for the run as a whole.
   */
  stepId?: StepPath
}
/**
 * A signal arrived.
 */
export interface StoppedByInterrupt {
  /**
   * What stopped it.
   */
  kind: 'interrupt'
  /**
   * The signal.
   */
  signal: 'SIGINT' | 'SIGTERM'
}
/**
 * A step asked for more money than is left.
 */
export interface StoppedByBudget {
  /**
   * What stopped it.
   */
  kind: 'budget'
  /**
   * The step that asked.
   */
  stepId: StepPath
  /**
   * Which budget, and what is spent.
   */
  message: string
}
/**
 * The step that runs the mission reached its time limit.
 */
export interface StoppedByStepLimit {
  /**
   * What stopped it.
   */
  kind: 'limit'
  /**
   * The step that runs the mission.
   */
  stepId: StepPath
  /**
   * The limit in milliseconds.
   */
  limitMs: number
}
/**
 * The mission around it ends what runs.
 */
export interface StoppedFromOutside {
  /**
   * What stopped it.
   */
  kind: 'killed'
  /**
   * Why.
   */
  because: StoppedByFailure | StoppedByTimeout
}
/**
 * The run was stopping.
 */
export interface SkippedByStop {
  /**
   * The kind of reason.
   */
  kind: 'stopping'
  /**
   * Why the run was stopping.
   */
  because: StoredStopReason
}
/**
 * Its condition does not hold.
 */
export interface SkippedByCondition {
  /**
   * The kind of reason.
   */
  kind: 'condition'
  /**
   * The condition.
   */
  text: string
}
/**
 * A dependency was skipped, or the step answers its end with a skip.
 */
export interface SkippedByDependency {
  /**
   * The kind of reason.
   */
  kind: 'dependency'
  /**
   * The dependency.
   */
  stepId: StepPath
  /**
   * How it ended, in words.
   */
  how: string
}
/**
 * The step is for other platforms.
 */
export interface SkippedByPlatform {
  /**
   * The kind of reason.
   */
  kind: 'platform'
  /**
   * The platform that the plan was made for.
   */
  platform: 'linux' | 'macos' | 'windows'
  /**
   * The platforms that the step is for.
   *
   * Items: A platform.
   */
  only: ('linux' | 'macos' | 'windows')[]
}
/**
 * It stands by, and nobody called on it.
 */
export interface SkippedUncalled {
  /**
   * The kind of reason.
   */
  kind: 'uncalled'
}
/**
 * The run was asked for other steps.
 */
export interface SkippedBySelection {
  /**
   * The kind of reason.
   */
  kind: 'selection'
  /**
   * What left it out, in words.
   */
  text: string
}
/**
 * It is a hook for another ending of the steps than theirs.
 */
export interface SkippedByEnding {
  /**
   * The kind of reason.
   */
  kind: 'ending'
  /**
   * How the steps ended.
   */
  ending: 'success' | 'failure' | 'cancel'
}
/**
 * What to do in a repository: steps, and what each waits for.
 */
export interface Mission {
  /**
   * The version of the mission format.
   */
  version: '1.0' | '1' | 1
  /**
   * The mission's name in progress, reports and the list of runs.
   */
  name: Label
  /**
   * What the mission is for, in the words of its authors.
   */
  description?: string
  inputs?: InputDeclarations
  vars?: Vars
  /**
   * Environment variables for every step.
   */
  env?: Environment
  /**
   * A file of `NAME=value` lines that adds to the environment of every step, relative to the workspace.
   */
  env_file?: WorkspacePath
  secrets?: Secrets
  concurrency?: Concurrency
  defaults?: MissionDefaults
  config?: MissionConfig
  outputs?: OutputDeclarations
  /**
   * The steps. Their order breaks ties only; `depends_on` says what waits for what.
   *
   * @minItems 1
   */
  steps: Step[]
  /**
   * Hooks that run, one after the other, when the steps have succeeded, also with warnings.
   */
  on_success?: Hooks
  /**
   * Hooks that run when a step that matters has failed, or the run has reached its limit.
   */
  on_failure?: Hooks
  /**
   * Hooks that run when the run is interrupted: by SIGINT, SIGTERM or `sortie cancel`.
   */
  on_cancel?: Hooks
  /**
   * Hooks that run last, however the steps ended.
   */
  finally?: Hooks
}
/**
 * Values that whoever runs the mission gives with `--input name=value`; expressions read them as `inputs.name`.
 */
export interface InputDeclarations {
  [k: string]: Input
}
/**
 * Constants by name; expressions read them as `vars.name`.
 */
export interface Vars {
  [k: string]: unknown
}
/**
 * At most one run of a group at a time in one state directory, whatever missions they are of.
 */
export interface Concurrency {
  /**
   * The name of the group; it may hold expressions over `inputs`, `vars`, `env` and `mission`.
   */
  group: Label
  /**
   * `true`: a run of the group that is under way is ended, as by `sortie cancel`, and this one goes on.
   */
  cancel_in_progress?: boolean
}
/**
 * What holds for every step that says nothing itself.
 */
export interface MissionDefaults {
  /**
   * Time limit of each attempt.
   */
  timeout?: Timeout
  /**
   * How often a failed step is tried again.
   */
  retry?: Retry
  /**
   * The shell that reads `run` text.
   */
  shell?: Shell
}
/**
 * How the mission as a whole is run.
 */
export interface MissionConfig {
  /**
   * The most steps that run at one time; the number of cores when absent.
   */
  max_parallel?: number
  /**
   * The most items that a step with `foreach` or `matrix` may have; 10,000 when absent.
   */
  max_items?: ItemLimit
  /**
   * After the first failure that matters: `false` goes on, `true` starts nothing new, `kill` also ends what runs.
   */
  fail_fast?: false | true | 'kill'
  /**
   * Time limit of the run as a whole: at it, what runs is ended and the rest is skipped.
   */
  timeout?: Duration
  resource_limits?: ResourceLimits
  monitoring?: Monitoring
  execution_strategy?: ExecutionStrategy
  /**
   * Which model steps ask that do not say, and how.
   */
  llm?: LlmConfig
  /**
   * The most that the models of a run may cost, in dollars; 3.00 when absent. A run that reaches it stops, and can be resumed.
   */
  budget_usd?: Dollars
}
/**
 * What the processes of each step may use together, where the step's own `resources` say nothing.
 */
export interface ResourceLimits {
  /**
   * The most memory at one time, in MB of 1,048,576 bytes.
   */
  max_memory_mb?: number
  /**
   * The most processor time, averaged over six samples; 100 is all cores of the host.
   */
  max_cpu_percent?: number
  /**
   * The most read from and written to disks in a second, averaged over six samples, in MB of 1,048,576 bytes.
   */
  max_disk_io_mb_per_sec?: number
}
/**
 * How limits on resources are watched.
 */
export interface Monitoring {
  /**
   * Seconds between two looks; memory that grows towards its limit is looked at every quarter of a second.
   */
  check_interval_seconds?: number
  /**
   * The share of a limit from which on a step is warned of.
   */
  warn_threshold_percent?: number
  /**
   * A step beyond a limit is ended; `false`: it is warned of and goes on.
   */
  kill_on_exceed?: boolean
}
/**
 * What is looked at before the run: how much the steps have to work through, and how long they took before.
 */
export interface ExecutionStrategy {
  /**
   * Measures the steps' working directories and counts the files they name.
   */
  estimate?: boolean
  /**
   * A step that works on more files than this is warned of.
   */
  warn_above_files?: number
  /**
   * A step whose working directory is larger than this is warned of; 1GB when absent.
   */
  warn_above_size?: Size
}
/**
 * What the mission brings when it has ended, by name: shown by `sortie status --json`, and the outputs of a step that runs it.
 */
export interface OutputDeclarations {
  [k: string]: Output
}
/**
 * One thing that was found, and where.
 */
export interface Finding {
  /**
   * Fingerprint of rule, path and normalised quote: survives lines that move.
   */
  id: string
  /**
   * The rule that found it.
   */
  rule: string
  /**
   * The finding in a few words.
   */
  title: string
  /**
   * The finding in a sentence.
   */
  message: string
  severity: Severity
  /**
   * The field it belongs to, such as security or documentation.
   */
  category: string
  /**
   * How sure the finder is, from 0 to 1.
   */
  confidence: number
  /**
   * The file, relative to the workspace.
   */
  path: string
  /**
   * Its first line, counted from 1.
   */
  start_line: number
  /**
   * Its last line, included.
   */
  end_line: number
  /**
   * The text it is about.
   */
  quote: string
  /**
   * What to do; null where there is no advice.
   */
  recommendation: string | null
  /**
   * The step that found it.
   */
  source_step: StepPath
}
/**
 * A run began.
 */
export interface RunStarted {
  /**
   * What happened.
   */
  type: 'run.started'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * SHA-256 of the plan's canonical JSON, in hex.
   */
  digest: string
  /**
   * The version of Sortie that ran it.
   */
  version: string
}
/**
 * An interrupted run went on.
 */
export interface RunResumed {
  /**
   * What happened.
   */
  type: 'run.resumed'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * SHA-256 of the plan's canonical JSON, in hex.
   */
  digest: string
  /**
   * The version of Sortie that took over.
   */
  version: string
  /**
   * Of a mission that runs as a step which is tried again: of what was before, only successes count.
   */
  anew?: boolean
}
/**
 * Nothing new is started from here on.
 */
export interface RunStopping {
  /**
   * What happened.
   */
  type: 'run.stopping'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * Why.
   */
  reason: StoredStopReason
}
/**
 * The run ended.
 */
export interface RunFinished {
  /**
   * What happened.
   */
  type: 'run.finished'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  outcome: Outcome
  /**
   * What the mission declares under `outputs`, by name; absent where it declares none, or they have no value.
   */
  outputs?: {
    [k: string]: unknown
  }
}
/**
 * An attempt began.
 */
export interface StepStarted {
  /**
   * What happened.
   */
  type: 'step.started'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * Which attempt, counted from 1.
   */
  attempt: number
  /**
   * Its time limit in milliseconds; null when it has none.
   */
  timeoutMs: number | null
  /**
   * Where the limit comes from.
   */
  timeoutReason: string
  /**
   * Names what the step does: limits of later runs learn from how long the same took.
   */
  taskKey?: string
  /**
   * What holds its limits on resources: the kernel and looks at its processes, looks alone, or nothing; absent where it has none.
   */
  guard?: 'cgroup' | 'polling' | 'nothing'
  /**
   * Why a step whose results are kept runs all the same, in words; absent for any other.
   */
  reason?: string
  /**
   * Of a hook: the stop in force when it started; absent where there was none.
   */
  because?: StoredStopReason
}
/**
 * A step succeeded.
 */
export interface StepSucceeded {
  /**
   * What happened.
   */
  type: 'step.succeeded'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * What the step produced, as plain JSON.
   */
  output: unknown
  /**
   * How it came to succeed: by running; in part, ended at its limit; in an earlier run whose success is kept; or not at all, because the cache has its result.
   */
  via: 'run' | 'partial' | 'kept' | 'cache'
  /**
   * Where a success that was not run comes from; of one that was, why it is not kept for later. In words.
   */
  reason?: string
}
/**
 * An attempt failed; or a step that was not running did, because its condition is at fault or its attempt was lost.
 */
export interface StepFailed {
  /**
   * What happened.
   */
  type: 'step.failed'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * Why.
   */
  failure: StoredFailure
  /**
   * What the attempt left behind all the same, as plain JSON.
   */
  output: unknown
  /**
   * When the next attempt is due, in milliseconds since 1970; null when this was the last.
   */
  retryAtMs: number | null
}
/**
 * A step was left out.
 */
export interface StepSkipped {
  /**
   * What happened.
   */
  type: 'step.skipped'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * Why.
   */
  reason: StoredSkipReason
}
/**
 * A step cannot run, because of another step's end.
 */
export interface StepBlocked {
  /**
   * What happened.
   */
  type: 'step.blocked'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * The step in the way.
   */
  by: StepPath
  /**
   * Why, in words.
   */
  reason: string
}
/**
 * A running step was ended on request.
 */
export interface StepCancelled {
  /**
   * What happened.
   */
  type: 'step.cancelled'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * The stop that ended it.
   */
  because?: StoredStopReason
}
/**
 * A running step is about to do something that must not be done twice; a further attempt compares it with what it finds.
 */
export interface StepIntended {
  /**
   * What happened.
   */
  type: 'step.intended'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step.
   */
  stepId: string
  /**
   * What the step calls it.
   */
  key: string
  /**
   * What it needs to find out whether it was done.
   */
  intent: {
    [k: string]: unknown
  }
}
/**
 * A step has asked a person, and waits for the answer.
 */
export interface StepWaiting {
  /**
   * What happened.
   */
  type: 'step.waiting'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step.
   */
  stepId: string
  /**
   * Which of its questions, from 1.
   */
  attempt: number
  /**
   * The question.
   */
  message: string
  /**
   * Until when an answer counts; null where it waits for ever.
   */
  deadlineAtMs: number | null
  /**
   * What it means when nobody answers in time.
   */
  onTimeout: 'fail' | 'approve' | 'deny'
}
/**
 * The question of a step has its answer.
 */
export interface StepAnswered {
  /**
   * What happened.
   */
  type: 'step.answered'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step.
   */
  stepId: string
  /**
   * Whether it was a yes.
   */
  approved: boolean
  /**
   * Who gave it.
   */
  by: string
  /**
   * What was said with it.
   */
  comment: string | null
}
/**
 * A step that stands by is wanted in place of another.
 */
export interface StepCalled {
  /**
   * What happened.
   */
  type: 'step.called'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * The step it stands in for.
   */
  insteadOf: StepPath
}
/**
 * The condition of a step was evaluated.
 */
export interface StepJudged {
  /**
   * What happened.
   */
  type: 'step.judged'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepPath
  /**
   * Whether the step may start.
   */
  holds: boolean
  /**
   * What the condition came to, in words.
   */
  reason: string
}
/**
 * The items of a step are known.
 */
export interface ItemsListed {
  /**
   * What happened.
   */
  type: 'items.listed'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepId
  /**
   * How many there are, those that are done already among them.
   */
  total: number
}
/**
 * An item of a step ended by itself.
 */
export interface ItemFinished {
  /**
   * What happened.
   */
  type: 'item.finished'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about.
   */
  stepId: StepId
  /**
   * Names the item within its step: the path and the SHA-256 of a file's content, the SHA-256 of any other value.
   */
  key: string
  /**
   * What people read.
   */
  label: string
  /**
   * Its place in the list, counted from 1.
   */
  number: number
  /**
   * Whether it is done; else it failed.
   */
  ok: boolean
  /**
   * How often it ended, this time included.
   */
  attempts: number
  /**
   * How long it took, in milliseconds.
   */
  durationMs: number
  failure?: ItemFailure
  /**
   * Key of the item that this one is part of; absent where it is an item of the step itself.
   */
  within?: string
}
/**
 * Why it failed; absent where it is done.
 */
export interface ItemFailure {
  /**
   * A code of the error table.
   */
  code: string
  /**
   * What happened, and where.
   */
  message: string
}
/**
 * A model has answered, or the cache in its place.
 */
export interface LlmCalled {
  /**
   * What happened.
   */
  type: 'llm.called'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step that asked.
   */
  stepId: StepPath
  /**
   * What it asked about, in one line.
   */
  label: string
  /**
   * Whose server it is.
   */
  provider: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * The model that was asked.
   */
  model: string
  /**
   * Who answered; `cache`: it was paid before.
   */
  from: 'model' | 'cache'
  usage: StoredUsage
  /**
   * What it cost, in millionths of a dollar; null where nobody knows.
   */
  costMicroUsd: number | null
  /**
   * How long it took, in milliseconds.
   */
  durationMs: number
  /**
   * Why the answer is of no use, as a code of the error table; absent where it is.
   */
  code?: string
}
/**
 * Something worth knowing that stops nothing.
 */
export interface Warned {
  /**
   * What happened.
   */
  type: 'warned'
  /**
   * When it happened, in milliseconds since 1970.
   */
  atMs: number
  /**
   * Its number within the run, from 1; given by the store.
   */
  seq?: number
  /**
   * The step it is about; null when it concerns the run.
   */
  stepId: string | null
  /**
   * A code of the error table.
   */
  code: string
  /**
   * What happened, and where.
   */
  message: string
}
/**
 * Findings that are muted: `.sortie/baseline.json`, which `sortie baseline` writes and which is committed. One finding stands on each line.
 */
export interface Baseline {
  /**
   * Of this format.
   */
  version: 1
  /**
   * What is muted, by path, rule and id.
   */
  findings: MutedFinding[]
}
/**
 * One finding. Its id alone says which; the rest is for people.
 */
export interface MutedFinding {
  /**
   * Fingerprint of rule, path and normalised quote, as in the reports.
   */
  id: string
  /**
   * The rule that found it.
   */
  rule?: string
  /**
   * How much it matters.
   */
  severity?: 'critical' | 'high' | 'medium' | 'low' | 'info'
  /**
   * The file, relative to the workspace.
   */
  path?: string
  /**
   * The finding in a few words.
   */
  title?: string
}
/**
 * Parameters of an `approval` step, which waits until a person agrees: on the terminal of the run, or with `sortie approve`.
 */
export interface ApprovalParams {
  /**
   * The question, to be answered with yes or no; `may the run go on?` when absent.
   */
  message?: string
  /**
   * How long the answer may take, counted from the question on, also while no process drives the run; for ever when absent.
   */
  timeout?: Duration
  /**
   * What it means when nobody answers in time: `fail`, or what an answer would: `approve` or `deny`.
   */
  on_timeout?: 'fail' | 'approve' | 'deny'
}
/**
 * Parameters of a `command` step: a program (`command`, `args`) or text for a shell (`run`), one of the two, or one for each platform.
 */
export interface CommandParams {
  /**
   * The program to start, without a shell: its name on PATH, or its path.
   */
  command?: string
  /**
   * What the program is given, each item as one argument, as it stands.
   *
   * Items: One argument.
   */
  args?: string[]
  /**
   * Text for a shell.
   */
  run?: string
  /**
   * The shell that reads `run`.
   */
  shell?: Shell
  /**
   * What the program reads on its standard input.
   */
  stdin?: string
  /**
   * The exit codes that mean success.
   *
   * @minItems 1
   *
   * Items: An exit code.
   */
  success_exit_codes?: number[]
  platform_commands?: PlatformCommands
  /**
   * What runs where the platform has no command, and where the program is not on PATH.
   */
  fallback_command?: ProgramOrText
  /**
   * On Windows, turns a Unix command that is known (`ls`, `find`, `grep`, `cat` and others) into PowerShell, with a warning.
   */
  detect_platform?: boolean
  /**
   * Globs from the workspace, `!` before one to leave out. The files they name take the place of the argument `{files}`, or stand after the others; in `run` they are `"$@"`. Where there are none, nothing is run.
   *
   * @minItems 1
   *
   * Items: A glob.
   */
  files?: string[]
  chunk?: Chunk
  /**
   * Runs it several times; usually written beside `with`.
   */
  repeat?: Repeat
  expect?: Expect
  output_format?: OutputFormat
  /**
   * Time between asking the program to end and ending it by force; five seconds when absent.
   */
  kill_grace?: Pause
}
/**
 * What runs on each platform. The closest one counts: the platform's own, then `unix` for Linux and macOS, then `cross`, then the `command` or `run` beside it.
 */
export interface PlatformCommands {
  /**
   * On Linux.
   */
  linux?: ProgramOrText
  /**
   * On macOS.
   */
  macos?: ProgramOrText
  /**
   * On Linux and macOS.
   */
  unix?: ProgramOrText
  /**
   * On Windows; text is for PowerShell, unless a `shell` stands beside it.
   */
  windows?: ProgramOrText
  /**
   * Everywhere else.
   */
  cross?: ProgramOrText
}
/**
 * What must be printed for the step to succeed.
 */
export interface Expect {
  /**
   * The last line of standard output must be one of these, as `curl -w '%{http_code}'` prints it.
   *
   * @minItems 1
   *
   * Items: A status code of HTTP; 0 is what curl prints without an answer.
   */
  status_codes: number[]
}
/**
 * Parameters of a `create_file` step, which writes one file of the workspace.
 */
export interface CreateFileParams {
  /**
   * The file to write; folders that are missing are made.
   */
  path: WritablePath
  /**
   * The text of the file, as it stands.
   */
  content: string
  /**
   * Adds to the end of a file that is there, instead of replacing it.
   */
  append?: boolean
  /**
   * Makes the file a program: whoever may read it may also run it.
   */
  executable?: boolean
}
/**
 * Parameters of an `edit_file` step, which changes one text file of the workspace: all of its edits are made, or none.
 */
export interface EditFileParams {
  /**
   * The file to change; it must be there, as UTF-8 text.
   */
  path: WritablePath
  replace?: Replacements
  /**
   * Text for the end of the file, after all replacements; it begins on a line of its own.
   */
  append?: string
}
/**
 * Parameters of a `generate-docs` step, which writes documentation from the source code.
 */
export interface GenerateDocsParams {
  /**
   * What is written: a page for each source file, or the README of a folder.
   */
  target: 'module' | 'readme'
  /**
   * For `module`: only files that match one of these patterns.
   */
  files?: WorkspacePath[]
  /**
   * For `module`: folders or files to document; the whole workspace when absent.
   */
  paths?: WorkspacePath[]
  /**
   * For `module`: no files that match one of these patterns.
   */
  exclude?: WorkspacePath[]
  /**
   * For `readme`: the folder with the manifest.
   */
  folder?: WorkspacePath
  /**
   * Where it is written: a file such as `docs/api.md`, or a folder, which gets one page for each source file. It is printed when absent.
   */
  output?: WorkspacePath
  /**
   * Write nothing, and fail where what stands in `output` is not what would be generated. Asks no model.
   */
  check?: boolean
  /**
   * Write over a file without markers, and over what people changed between them.
   */
  force?: boolean
  /**
   * A model is asked about a larger file by its signatures and comments alone.
   */
  max_file_bytes?: number
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it, or `none` for documentation from the source alone; when absent what `config.llm` says, and without that no model is asked.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.
   */
  api_key_env?: string
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  /**
   * How the answer is kept, so that an equal question is not asked again.
   */
  cache?: {
    /**
     * How long it holds; 168h when absent, 0 for not at all.
     */
    ttl?: Pause
  }
  /**
   * The most that this step may cost, in dollars.
   */
  budget_usd?: Dollars
}
/**
 * Parameters of an `http` step, which sends one request and keeps the answer.
 */
export interface HttpParams {
  /**
   * The address. A user and a password in it are sent, and nowhere shown.
   */
  url: string
  /**
   * What is asked of the server; `POST` where there is a body, else `GET`.
   */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  headers?: HttpHeaders
  query?: HttpQuery
  body?: HttpBody
  expect?: HttpExpect
  /**
   * Follows redirects, ten at most. To another server neither authorization nor cookies go along.
   */
  follow_redirects?: boolean
  /**
   * The most that the server may answer with, unpacked.
   */
  max_response_bytes?: number
  /**
   * `json`: the answer must be JSON, and stands in `outputs.json`; `text`: it is not looked into. When absent, it is read as JSON where the server says that it is.
   */
  output_format?: 'text' | 'json'
  /**
   * The file that the body is written to, byte for byte, when the step succeeds.
   */
  output?: WritablePath
}
/**
 * Headers of the request. Keys belong in `secrets`, and here as `${{ secrets.NAME }}`.
 */
export interface HttpHeaders {
  /**
   * The value of the header.
   */
  [k: string]: string | number | boolean
}
/**
 * Added to the query of the address, encoded as it must be.
 */
export interface HttpQuery {
  /**
   * A value, or a list of them for a name that stands several times.
   */
  [k: string]: string | number | boolean | (string | number | boolean)[]
}
/**
 * What the server must answer for the step to succeed.
 */
export interface HttpExpect {
  /**
   * The status codes that are fine; 200 to 299 when absent.
   *
   * @minItems 1
   *
   * Items: A status code.
   */
  status_codes: number[]
}
/**
 * Parameters of an `llm-analyze` step, which has a model judge every file of a set.
 */
export interface LlmAnalyzeParams {
  /**
   * Only files that match one of these patterns; all source code when absent.
   */
  files?: WorkspacePath[]
  /**
   * Folders or files to look in; the whole workspace when absent.
   */
  paths?: WorkspacePath[]
  /**
   * No files that match one of these patterns.
   */
  exclude?: WorkspacePath[]
  /**
   * Only files that changed since HEAD and this branch, tag or commit went different ways, committed or not; of them, those that are still there. An empty text means all files.
   */
  changed_since?: string
  /**
   * So many files make a batch: at most so many are asked about at one time, and each batch has a line in the report. Each file is a question of its own.
   */
  batch_size?: number
  /**
   * Larger files are dealt with as `oversize` says.
   */
  max_file_bytes?: number
  /**
   * What is done with larger files: `skip` leaves them out, with a warning; `split` asks about them in parts.
   */
  oversize?: 'skip' | 'split'
  /**
   * Look at each file without a model first: what holds no code is not asked about, and what is risky is asked about with more care.
   */
  prefilter?: boolean
  /**
   * Only files that the look without a model finds worth at least so much care.
   */
  at_least?: 'minimal' | 'standard' | 'deep'
  /**
   * A file of the workspace with the rules for the model, in place of those that are shipped.
   */
  prompt_file?: WorkspacePath
  /**
   * What the model should know of the project besides the file.
   */
  context?: string
  /**
   * `always`: where no model is configured, or its key is missing, the step fails. `auto`: it then asks nobody, and brings nothing.
   */
  ask?: 'always' | 'auto'
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.
   */
  api_key_env?: string
  /**
   * The most tokens an answer may have; one that is cut off there fails.
   */
  max_output_tokens?: number
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  /**
   * How the answer is kept, so that an equal question is not asked again.
   */
  cache?: {
    /**
     * How long it holds; 168h when absent, 0 for not at all.
     */
    ttl?: Pause
  }
  /**
   * The most that this step may cost, in dollars.
   */
  budget_usd?: Dollars
}
/**
 * Parameters of an `llm-query` step, which asks a model a question about the files of the workspace.
 */
export interface LlmQueryParams {
  /**
   * What is asked.
   */
  question: string
  /**
   * Only files that match one of these patterns; source code, Markdown and configuration when absent.
   */
  files?: WorkspacePath[]
  /**
   * Folders or files to look in; the whole workspace when absent.
   */
  paths?: WorkspacePath[]
  /**
   * No files that match one of these patterns.
   */
  exclude?: WorkspacePath[]
  /**
   * How much of the files is shown to the model at most, in tokens.
   */
  max_context_tokens?: number
  /**
   * A file of the workspace with the rules for the model, in place of those that are shipped.
   */
  prompt_file?: WorkspacePath
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.
   */
  api_key_env?: string
  /**
   * The most tokens an answer may have; one that is cut off there fails.
   */
  max_output_tokens?: number
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  /**
   * How the answer is kept, so that an equal question is not asked again.
   */
  cache?: {
    /**
     * How long it holds; 168h when absent, 0 for not at all.
     */
    ttl?: Pause
  }
  /**
   * The most that this step may cost, in dollars.
   */
  budget_usd?: Dollars
}
/**
 * Parameters of an `llm` step, which asks a language model one question.
 */
export interface LlmParams {
  /**
   * The question.
   */
  prompt?: string
  /**
   * A file of the workspace that holds the question, in place of `prompt`; expressions in it are left as they are.
   */
  prompt_file?: WorkspacePath
  /**
   * What the model is told before the question: its role, and the rules.
   */
  system?: string
  /**
   * A file of the workspace that holds it, in place of `system`.
   */
  system_file?: WorkspacePath
  /**
   * JSON Schema of the answer: it is then JSON, checked against it, and asked for once more where it does not fit.
   */
  schema?: {}
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.
   */
  api_key_env?: string
  /**
   * The most tokens an answer may have; one that is cut off there fails.
   */
  max_output_tokens?: number
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  /**
   * How the answer is kept, so that an equal question is not asked again.
   */
  cache?: {
    /**
     * How long it holds; 168h when absent, 0 for not at all.
     */
    ttl?: Pause
  }
  /**
   * The most that this step may cost, in dollars.
   */
  budget_usd?: Dollars
}
/**
 * Parameters of a `mission` step, which runs another mission as one step.
 */
export interface MissionParams {
  /**
   * The mission: a path from the folder of the file it is written in, or a name as for `sortie run`.
   */
  uses: string
  inputs?: GivenInputs
}
/**
 * Values for the inputs of that mission, by name.
 */
export interface GivenInputs {
  /**
   * A value, or an expression that gives one.
   */
  [k: string]: string | number | boolean | null
}
/**
 * Parameters of a `report` step, which writes what the steps before it brought.
 */
export interface ReportParams {
  /**
   * `markdown` and `html` for people, `json` and `csv` for programs and tables, `sarif` for code scanning, `junit` for test reports of CI, `github` for annotations, `gitlab` for its code quality.
   */
  format: ReportFormat
  /**
   * The file to write; standard output when absent.
   */
  output?: WritablePath
  /**
   * The same report in further formats, each in a file of its own.
   *
   * @maxItems 20
   */
  also?: FurtherReport[]
  /**
   * The report's heading; the mission's name when absent.
   */
  title?: Label
  /**
   * Only findings at least as severe, from `critical` down to `info`; all of them when absent.
   */
  min_severity?: 'critical' | 'high' | 'medium' | 'low' | 'info'
  /**
   * `false` leaves out of Markdown, HTML and JSON what differs from run to run: its id, times and durations. The other formats never have them.
   */
  times?: boolean
}
/**
 * One further format and its file.
 */
export interface FurtherReport {
  /**
   * As for the step.
   */
  format: ReportFormat
  /**
   * The file to write.
   */
  output: WorkspacePath
}
/**
 * Parameters of a `review` step, which looks at what was changed, or with `scope: project` makes tasks of what the steps before it found: by rules, and with a model where one is configured. Without `base`, `staged`, `patch` and `files`, what was changed is what is not committed.
 */
export interface ReviewParams {
  /**
   * What is reviewed; `changes`: those of a diff. `project`: all findings of the steps that this one depends on, which become tasks; of the other parameters, those of a diff mean nothing there.
   */
  scope?: 'changes' | 'project'
  /**
   * A branch, a tag or a commit: what was changed since HEAD and it went different ways, committed or not. `auto`: the default branch of `origin`, else the upstream. Empty text counts as absent.
   */
  base?: string
  /**
   * `true`: only what is staged, as `git commit` would commit it.
   */
  staged?: boolean
  /**
   * A file with a diff, in the place of what git says. Empty text counts as absent.
   */
  patch?: string
  /**
   * Whole files in the place of a diff, as if all their lines were new: patterns, files and folders.
   *
   * @minItems 1
   */
  files?: WorkspacePath[]
  /**
   * Folders or files to look in; the whole workspace when absent.
   */
  paths?: WorkspacePath[]
  /**
   * Only files that match one of these patterns.
   */
  include?: WorkspacePath[]
  /**
   * No files that match one of these patterns.
   */
  exclude?: WorkspacePath[]
  /**
   * `true`: also says what the change is about as a whole, for the request that brings it. Without a model it counts files and lines.
   */
  pr_description?: boolean
  /**
   * The findings as comments beside the lines they are about, as JSON for the programming interface of a forge.
   *
   * @maxItems 10
   */
  comments?: ReviewComments[]
  /**
   * Whether a model takes part: `auto` where one is configured and its key is there, `always`, or `never`. `always` fails where there is none.
   */
  ask?: 'auto' | 'always' | 'never'
  /**
   * A file of the workspace with the rules for the model, in place of those that are shipped.
   */
  prompt_file?: WorkspacePath
  /**
   * What the model should know of the project besides what is reviewed.
   */
  context?: string
  /**
   * The most questions about one change or project; what fits in none is listed.
   */
  max_questions?: number
  /**
   * Whose server is asked; it says where it listens, which variable holds the key, and what is known of prices.
   */
  provider?: 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'
  /**
   * Where an OpenAI-compatible server listens, up to `/chat/completions`; that of the provider when absent.
   */
  base_url?: string
  /**
   * The model, by the name that the server has for it; when absent what `config.llm` says, and where nobody says anything the server chooses, where it does that.
   */
  model?: Label
  /**
   * The environment variable that holds the key; it is a secret of this step, whether the mission declares it or not. A server on this machine needs none, and is sent one only if this names it.
   */
  api_key_env?: string
  /**
   * The most tokens an answer may have; one that is cut off there fails.
   */
  max_output_tokens?: number
  /**
   * How freely the model chooses its words: 0 for the likeliest.
   */
  temperature?: number
  /**
   * Only the likeliest words that together have this probability are chosen from.
   */
  top_p?: number
  /**
   * Only so many of the likeliest words are chosen from; not every server knows it.
   */
  top_k?: number
  /**
   * Only words that have at least this share of the likeliest one; not every server knows it.
   */
  min_p?: number
  /**
   * How much a word loses with each time that it was said.
   */
  frequency_penalty?: number
  /**
   * How much a word loses once it was said.
   */
  presence_penalty?: number
  /**
   * As a llama-server has it: 1 for none.
   */
  repeat_penalty?: number
  /**
   * The same answer again, as far as the server can.
   */
  seed?: number
  /**
   * Version of the sampler that keeps the surprise even: 0 for none; of a llama-server.
   */
  mirostat?: number
  /**
   * The surprise that mirostat aims at.
   */
  mirostat_tau?: number
  /**
   * How fast mirostat learns.
   */
  mirostat_eta?: number
  /**
   * How long a model that thinks first may think, in the words of its provider: `low`, `medium`, `high`.
   */
  reasoning_effort?: string
  /**
   * How the answer is kept, so that an equal question is not asked again.
   */
  cache?: {
    /**
     * How long it holds; 168h when absent, 0 for not at all.
     */
    ttl?: Pause
  }
  /**
   * The most that this step may cost, in dollars.
   */
  budget_usd?: Dollars
}
/**
 * One format and its file.
 */
export interface ReviewComments {
  /**
   * `github`: the body of a request that creates a review of a pull request. `gitlab`: a list of discussions of a merge request, each the body of a request.
   */
  format: 'github' | 'gitlab'
  /**
   * The file to write.
   */
  output: WritablePath
}
/**
 * Parameters of a `scan` step, which collects findings and facts without a model.
 */
export interface ScanParams {
  /**
   * What to look for.
   *
   * @minItems 1
   */
  kinds: ScanKind[]
  /**
   * Folders or files to look in; the whole workspace when absent.
   */
  paths?: WorkspacePath[]
  /**
   * Only files that match one of these patterns.
   */
  include?: WorkspacePath[]
  /**
   * No files that match one of these patterns.
   */
  exclude?: WorkspacePath[]
  /**
   * Only files that changed since HEAD and this branch, tag or commit went different ways, committed or not; of them, those that are still there. An empty text means all files.
   */
  changed_since?: string
  /**
   * Only what is staged for the next commit, as it is staged: for a hook of git.
   */
  staged?: boolean
  /**
   * The marks to look for, such as TODO and FIXME; all that are known when absent.
   *
   * @minItems 1
   *
   * Items: One mark.
   */
  todo_kinds?: string[]
  /**
   * For `tree`: how many levels of folders are listed. What lies deeper is counted in them.
   */
  depth?: number
  /**
   * For `files`: only those that deserve a look, and why.
   */
  attention_only?: boolean
  /**
   * For `deps`: also ask npm for known weaknesses of the locked packages. It sends their names and versions to its registry.
   */
  audit?: boolean
  /**
   * For `files`: how many days of history count as recent changes.
   */
  churn_days?: number
  /**
   * For `standardization`: the folders to compare, all of them inside the workspace. When absent, the packages of this repository; where it has none, the repository itself is held against what most have.
   *
   * @minItems 2
   * @maxItems 500
   */
  repositories?: WorkspacePath[]
  metric_limits?: MetricLimits
}
/**
 * For `metrics`: what is reported when it is exceeded.
 */
export interface MetricLimits {
  /**
   * Lines of code of a function.
   */
  function_lines?: number
  /**
   * How deep statements that decide or repeat may stand in each other.
   */
  nesting?: number
  /**
   * Cyclomatic complexity of a function: 1, and 1 for each decision.
   */
  complexity?: number
  /**
   * Parameters of a function.
   */
  parameters?: number
  /**
   * Parameters of a function that can only be true or false.
   */
  boolean_parameters?: number
  /**
   * Lines of code of a class or other type.
   */
  class_lines?: number
  /**
   * Methods of a class or other type.
   */
  class_methods?: number
  /**
   * Lines of code of a file.
   */
  file_lines?: number
  /**
   * Modules that a file imports.
   */
  imports?: number
  /**
   * Operators such as `&&` in one condition.
   */
  condition_operators?: number
  /**
   * Levels of `a ? b : c` in each other.
   */
  conditional_levels?: number
  /**
   * Uses of the same bare number in the functions of a file.
   */
  number_uses?: number
  /**
   * Values in a file that are taken for granted (`unwrap()`, `x!`).
   */
  unwraps?: number
  /**
   * Lines of one piece of code in a comment.
   */
  commented_out_lines?: number
  /**
   * Words and signs in a row that stand elsewhere too.
   */
  duplicated_tokens?: number
}

/** The error that people read, and the one table of codes: exit status, whether trying again can help, and its page. */
import type {Json, JsonObject} from './contracts.ts'

interface CodeRow {
  readonly exitStatus: ExitStatus
  /** Whether another attempt of the step can end otherwise. */
  readonly retryable: boolean
  /** One sentence for docs/errors.md. */
  readonly meaning: string
  readonly mend: string
}

/** SPEC, section 3. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 70 | 124 | 130 | 143

const refused = (meaning: string, mend: string): CodeRow => ({exitStatus: 2, retryable: false, meaning, mend})
const lasting = (meaning: string, mend: string): CodeRow => ({exitStatus: 1, retryable: false, meaning, mend})
const passing = (meaning: string, mend: string): CodeRow => ({exitStatus: 1, retryable: true, meaning, mend})

export const codes = {
  USAGE_UNKNOWN_COMMAND: refused('there is no such command', '`sortie help` lists the commands'),
  USAGE_BAD_FLAG: refused('a flag is unknown or its value cannot be read', '`sortie help COMMAND` lists its flags'),
  USAGE_UNKNOWN_NAME: refused(
    'the command knows nothing of this name',
    'take the near miss shown, or one of the names listed',
  ),
  USAGE_BAD_PATH: refused('a path on the command line is outside the workspace', 'name a path inside it'),
  USAGE_BAD_DIRECTORY: refused('the directory given with -C is not one', 'name a directory that exists'),

  CONFIG_UNREADABLE: refused('a configuration file cannot be read', 'check its permissions and encoding'),
  CONFIG_SYNTAX: refused('a configuration file is not YAML 1.2', 'mend the line shown'),
  CONFIG_UNKNOWN_KEY: refused('there is no such setting', 'take the near miss shown, or remove it'),
  CONFIG_BAD_VALUE: refused('the value of a setting cannot be used', 'write it as the message says'),

  TASK_NOT_FOUND: refused('there is no task of this name', '`sortie task list --all` lists them'),
  TASK_BAD_MOVE: refused(
    'a task cannot go from its state to that one',
    'take one of the states that the message names',
  ),
  BASELINE_MALFORMED: refused(
    'the baseline cannot be read',
    'mend the line shown; `sortie baseline write` makes it anew once the file is away',
  ),

  FILE_EXISTS: refused('a file that was to be written is there already', '--force writes over it'),
  FILE_OUTSIDE: refused(
    'a file that was to be written lies outside the workspace',
    'name a place inside it, or work in another one with -C',
  ),
  FILE_UNWRITABLE: refused('a file cannot be written', 'check permissions and the space on disk'),

  MISSION_NOT_FOUND: refused(
    'no file and no shipped mission has this name',
    'give a path, or a name that `sortie help run` explains where to look for',
  ),
  MISSION_UNREADABLE: refused('the mission file cannot be read as UTF-8 text', 'check its permissions and encoding'),
  MISSION_TOO_LARGE: refused(
    'the mission file is over 64 MiB, holds more than its steps can need, or uses other missions too deep or too often',
    'split it',
  ),
  MISSION_SYNTAX: refused('the text is not YAML 1.2 or JSON', 'mend the line shown'),
  MISSION_EMPTY: refused('the file holds no mission', 'begin with `version`, `name` and `steps`'),
  MISSION_DUPLICATE_KEY: refused('a key stands twice in one mapping', 'keep one of the two'),
  MISSION_ALIAS_BOMB: refused('aliases expand to more than the loader takes', 'write the values out'),
  MISSION_UNKNOWN_KEY: refused('a key is not part of the mission format', 'take the near miss shown, or remove it'),
  MISSION_MISSING_KEY: refused('a required key is missing', 'add it'),
  MISSION_WRONG_TYPE: refused('a value has the wrong type', 'write it as the message says'),
  MISSION_BAD_VALUE: refused('a value is outside what is allowed', 'write it as the message says'),
  MISSION_UNKNOWN_TYPE: refused('a step names a type that does not exist', 'take the near miss shown'),
  MISSION_DUPLICATE_ID: refused('two steps have the same id', 'rename one of them'),
  MISSION_UNKNOWN_STEP: refused('a step depends on a step that does not exist', 'take the near miss shown'),
  MISSION_CYCLE: refused(
    'steps depend on each other in a circle, or missions use each other in one',
    'remove one of the edges shown',
  ),
  MISSION_BAD_EXPRESSION: refused('an expression cannot be read', 'write it as the message says'),
  MISSION_BAD_CONDITION: refused('text stands beside `${{ }}` in a condition', 'write one expression, bare'),
  MISSION_UNKNOWN_NAME: refused(
    'an expression uses a name that nothing has',
    'take the near miss shown, or declare it',
  ),
  MISSION_MISSING_EDGE: refused('an expression uses a step that is not in depends_on', 'add it to depends_on'),
  MISSION_UNSAFE_SPLICE: refused(
    'an expression stands in a script where a variable cannot take its place',
    'move it as the hint says, or hand it over in `env`',
  ),
  MISSION_NO_COMMAND: refused(
    'a step has a command for other platforms only',
    'add one, or say with `platforms` which the step is for',
  ),
  MISSION_PATH_OUTSIDE: refused('a path leaves the workspace', 'name a place inside it'),

  IMPORT_UNKNOWN_FORMAT: refused(
    'the file is in none of the formats that can be imported',
    'name the format with --from, if it is one of them',
  ),
  IMPORT_NOT_CARRIED: passing(
    'something of an imported file has no counterpart, or not the same one',
    'look at the place in the result that says `# import:`',
  ),
  FORMAT_WORDS_LEFT: passing(
    'other words for keys could not be rewritten without changing what the mission means',
    'write out what an alias of YAML repeats',
  ),

  PLATFORM_CONVERTED: passing(
    'a Unix command was turned into PowerShell',
    'write it under `platform_commands.windows` to have the last word',
  ),
  PLATFORM_NOT_CONVERTED: passing(
    'a Unix command cannot be turned into PowerShell',
    'write what Windows is to run under `platform_commands.windows`',
  ),
  LINT_SHELL_IN_ARGS: passing('an argument looks like a piece of shell text, and no shell reads it', 'use `run`'),
  LINT_FIND_EXEC: passing(
    'an action of `find` holds only for what stands after the last `-o`',
    'put the alternatives in parentheses',
  ),
  LINT_SECRET_IN_ARGS: passing(
    'a secret stands on a command line, where every user of the machine can read it',
    'hand it over in `env` or `stdin`',
  ),
  LINT_FILES_UNUSED: passing('a step finds files that its command does not use', 'write where they go'),
  LINT_CACHE_INPUTS: passing(
    'a `cache` says neither which files count nor a key, so a change of any file runs the step again',
    'name the files under `inputs`, or say `inputs: ["**"]`',
  ),

  INPUT_UNKNOWN: refused('the mission has no such input', 'take the near miss shown'),
  INPUT_MISSING: refused(
    'a required input has no value',
    'give it with --input NAME=VALUE, or under `inputs` of the step that runs the mission',
  ),
  INPUT_BAD_VALUE: refused('the value of an input has the wrong type', 'write it as the message says'),
  ENV_FILE_UNREADABLE: refused('the env file cannot be read', 'make it, or take `env_file` out of the mission'),
  ENV_FILE_SYNTAX: refused('a line of an environment file cannot be read', 'write `NAME=value`'),
  SECRET_TOO_SHORT: passing('a secret is too short to be masked without blanking the log', 'use a longer one'),

  SELECTION_EMPTY: refused('the flags that select steps leave none', 'leave one of them out'),
  GIT_NOT_FOUND: refused('git is not installed, or not on PATH', 'install it'),
  GIT_NO_REPOSITORY: refused('the workspace is in no git repository', 'make one with `git init`'),
  GIT_NO_COMMITS: refused('the repository has no commit to compare with', 'commit something first'),
  GIT_UNKNOWN_REF: refused('git knows no branch, tag or commit of this name', 'take the near miss shown, or fetch it'),
  GIT_NO_COMMON_COMMIT: refused(
    'HEAD and the base have no commit in common, or the clone is too shallow to hold it',
    '`git fetch --unshallow`, or name another base',
  ),
  GIT_FAILED: refused('git had no answer', 'run the command shown to see why'),

  RUN_NOT_FOUND: refused('the state directory knows no such run', '`sortie history` lists the runs'),
  RUN_FINISHED: refused('the run has finished, there is nothing to resume', 'start a new run'),
  RUN_NOT_FAILED: refused('the run did not fail, there is nothing to retry', 'start a new run, or resume this one'),
  RUN_NOT_RUNNING: refused('the run has ended, there is nothing to cancel', '`sortie status` shows how it ended'),
  RUN_NOT_OURS: refused('a process of another user drives the run', 'cancel it as that user'),
  RUN_STILL_ENDING: {
    exitStatus: 1,
    retryable: true,
    meaning: 'the run was asked to end, and what it runs takes its time',
    mend: '`sortie cancel` once more ends it at once',
  },
  RUN_BROKEN_OFF: {
    exitStatus: 1,
    retryable: true,
    meaning: 'the state directory could no longer be written while the run was under way: its steps were ended',
    mend: 'mend what the message names, then `sortie resume`',
  },
  RUN_BAD_GROUP: refused(
    'the expressions in the name of the concurrency group come to no name',
    'give what they read a value',
  ),
  RUN_ITEM_UNKNOWN: refused('the step has no log of such an item', 'take the near miss shown, or one of those listed'),
  RUN_STEP_UNKNOWN: refused('the run has no such step', 'take the near miss shown'),

  STORE_LOCKED: {
    exitStatus: 5,
    retryable: true,
    meaning: 'another run of this mission, or of its concurrency group, is under way in this state directory',
    mend: 'wait for it, or give this run its own state with --state-dir',
  },
  STORE_NEWER: refused('the database was written by a newer Sortie', 'update Sortie, or use another --state-dir'),
  STORE_FOREIGN: refused('the file is a database of another program', 'use another --state-dir'),
  STORE_CORRUPT: refused('the database is damaged', 'restore it, or move it away and begin anew'),
  STORE_UNWRITABLE: refused('the state directory cannot be written', 'check its permissions and the space on disk'),
  STORE_DRIVER: refused(
    'the installed better-sqlite3 does not run on this Node',
    'install the version the message names',
  ),

  STEP_EXIT_STATUS: passing('the program ended with a status that does not mean success', 'read its log'),
  STEP_SIGNALLED: passing('a signal from elsewhere ended the program', 'read its log; was memory short?'),
  STEP_PROGRAM_NOT_FOUND: lasting('the program is not on PATH', 'install it, or mend the name'),
  STEP_FALLBACK: passing('the program is not on PATH, and its fallback ran', 'install the program'),
  STEP_GLOB_UNMATCHED: passing(
    'a glob or a path names no file, beside others that do',
    'correct it, or look at what `.gitignore` and `.sortieignore` leave out',
  ),
  STEP_NO_FILES: passing('no file matches, so nothing was run', 'check the globs'),
  STEP_NO_ITEMS: passing('the list of items is empty, so nothing was run', 'look at where the list comes from'),
  STEP_BAD_ITEMS: lasting(
    'what a step is to be worked for is neither a list nor a map',
    'look at what the expression comes to',
  ),
  STEP_TOO_MANY_ITEMS: lasting('a step has more items than it may have', 'raise `max_items`, or work through fewer'),
  STEP_ITEMS_FAILED: passing('items of the step failed', 'its output has every item; `retry` works on those not done'),
  STEP_UNEXPECTED: passing('what the command printed is not what the step expects', 'read its log'),
  STEP_CANNOT_START: passing('the system refused to start the program', 'the message carries the reason'),
  STEP_TIMED_OUT: passing('the step reached its time limit', 'raise `timeout`, or give it less to do'),
  STEP_OUT_OF_MEMORY: lasting(
    "the step's processes used more memory than their limit",
    'raise `resources.memory`, or give it less to do at one time',
  ),
  STEP_OVER_CPU: lasting(
    "the step's processes used more processor time than their limit",
    'raise `resources.cpu`, or let it use fewer threads',
  ),
  STEP_OVER_IO: lasting(
    "the step's processes read and wrote more than their limit",
    'raise `resources.disk_io`, or give it less to do at one time',
  ),
  STEP_NEAR_LIMIT: passing('the step is close to a limit on resources', 'raise the limit before it is reached'),
  STEP_LIMITS_UNGUARDED: passing(
    'nothing can be measured, so limits on resources do not hold',
    'the message says what is missing; `sortie doctor` says whether it is there',
  ),
  STEP_DIRECTORY_TOO_LARGE: lasting(
    'the working directory holds more than `working_directory_size_limit`',
    'raise the limit, or name a smaller `working_directory`',
  ),
  STEP_LARGE: passing(
    'the estimate before the run says that a step has much to work through',
    'narrow its files, or give it the time',
  ),
  STEP_LEFT_OUT: passing(
    'a step reads what another one brings that was left out and never succeeded',
    'run that one as well, or once before',
  ),
  STEP_PATH_OUTSIDE: lasting('a path leaves the workspace', 'name a place inside it'),
  STEP_FILE_UNREADABLE: lasting('a file cannot be read', 'check that it exists and its permissions'),
  STEP_FILE_UNWRITABLE: lasting('a file cannot be written', 'check permissions and the space on disk'),
  STEP_BAD_PARAMS: lasting(
    'an expression gave a parameter a value that the step type does not take',
    'look at what the expression comes to',
  ),
  STEP_BAD_OUTPUT: lasting('the output file of the step cannot be read', 'write `name=value` or `name<<EOF` lines'),
  STEP_BAD_EXPRESSION: lasting('an expression has no value', 'look at the outputs it reads'),
  STEP_VALUE_TOO_LARGE: lasting('a value is too large for an environment variable', 'give it through `stdin`'),
  STEP_BAD_VALUE: lasting('a value holds a zero byte, which no environment variable can', 'give it through `stdin`'),
  APPROVAL_DENIED: lasting('somebody was asked, and said no', 'the message says who, and why'),
  APPROVAL_NOT_WAITING: refused('no step waits for an answer', '`sortie status` shows how a run stands'),
  APPROVAL_ANSWERED: refused('the question has its answer already', 'the first answer counts'),
  STEP_LOST: passing('the engine ended while the step ran', '`sortie resume` runs it again'),
  CACHE_NOT_KEPT: passing(
    'the result of a step with a `cache` is not kept, so the step runs again next time',
    'the message says what is missing',
  ),
  STEP_FAULT: lasting('the step type itself has a fault', 'please report it'),
  STEP_MISSION_FAILED: passing(
    'the mission that the step runs failed',
    'mend the step of it that the message names; `sortie logs RUN OUTER/INNER` shows what that one printed',
  ),
  STEP_MISSION_WARNED: passing(
    'the mission that the step runs succeeded with warnings of its own steps',
    '`sortie status` shows which of them failed or ended in part',
  ),

  REVIEW_NOT_WHOLE: passing('a model has not seen all of a change', 'the message says what is missing, and why'),
  REVIEW_SKIPPED: lasting(
    'a project was not reviewed, because the budget ended a step before it',
    'run it again with a higher budget: what was analysed is kept',
  ),
  DIFF_MALFORMED: lasting('a patch file is no diff, or was changed after it was made', 'make it anew with `git diff`'),
  DIFF_TOO_LARGE: lasting('a patch file is larger than what is read', 'split it, or review a part with `paths`'),

  EDIT_NO_MATCH: lasting(
    'the text that an edit replaces is not in the file',
    'take it from the file as it is: the message shows the lines that come nearest',
  ),
  EDIT_WRONG_COUNT: lasting(
    'the text that an edit replaces stands in the file more or less often than the step says',
    'give more of the text around it, or say `all: true` or `count`',
  ),
  EDIT_NOT_TEXT: lasting('a file that is to be edited is not UTF-8 text', 'convert it, or edit it with a command'),
  EDIT_TOO_LARGE: lasting('a file is too large to be edited', 'take a command that streams, such as `sed -i`'),
  EDIT_CONFLICT: passing(
    'somebody else changed the file while it was edited',
    'let the steps that write it depend on each other',
  ),

  HTTP_UNREACHABLE: passing(
    'a server cannot be reached, or breaks off its answer',
    'check the address and the network',
  ),
  HTTP_BAD_CERTIFICATE: lasting(
    'the certificate of a server is not one to trust',
    'the message says what is wrong with it; `NODE_EXTRA_CA_CERTS` names a file with further authorities',
  ),
  HTTP_BAD_ANSWER: passing(
    'what a server answers is not HTTP, or not the JSON that the step expects',
    'check the address, and what the server sends',
  ),
  HTTP_REDIRECTED: lasting('a server redirects too often, or to where no step goes', 'name the final address'),
  HTTP_ANSWER_TOO_LARGE: lasting(
    'a server answers with more than the step takes',
    'ask it for less, or raise `max_response_bytes` of an `http` step',
  ),
  HTTP_STATUS: lasting(
    'a server answers with a status that the step does not expect',
    'read the answer in the log; `expect.status_codes` says which are fine',
  ),
  HTTP_UNAVAILABLE: passing(
    'a server cannot answer at the moment: status 408, 425, 429 or 5xx',
    'give the step a `retry`: it waits as long as the server asks for',
  ),
  DOCS_NO_FILES: lasting(
    'there is no source file to document',
    'name files that are there, in a language that is known',
  ),
  DOCS_NO_MANIFEST: lasting(
    'a README is made from a manifest, and there is none',
    'name the folder that holds package.json, Cargo.toml, pyproject.toml or go.mod',
  ),
  DOCS_BAD_ANSWER: passing(
    'Failed to parse doc JSON, or Failed to parse README JSON: the model did not answer with what was asked for',
    'take a model that keeps to schemas, or write the documentation without one: `model: none`',
  ),
  DOCS_INCOMPLETE: passing(
    'some files could not be documented; the pages of the others are written',
    'mend what the message names, then `sortie retry`',
  ),
  DOCS_UNMARKED: lasting(
    'a file that people wrote does not say where generated text may stand',
    'add the two markers that the message shows, or replace it with `force`',
  ),
  DOCS_BROKEN_MARKERS: lasting(
    'the markers of a generated part are no pair',
    'keep one that begins it and one that ends it, or delete both',
  ),
  DOCS_EDITED: lasting(
    'somebody changed what is generated between the markers',
    'move what is to stay outside the markers, then write over the rest with `force`',
  ),
  DOCS_STALE: lasting(
    'documentation is not what would be generated from the source',
    'generate it anew, without `check`',
  ),
  DOCS_UNPROVEN: passing(
    'a model named a command, a path or an address that is not in the repository: the line is left out',
    'add the line outside the markers, if it is right',
  ),
  DOCS_FILE_SKIPPED: passing('a file is left out of the documentation', 'the message says why'),
  DOCS_WITHOUT_MODEL: passing(
    'no model could be asked, so documentation is made from the source alone',
    'mend what the message names, or say `model: none`',
  ),
  LLM_NO_MODEL: refused(
    'a step asks a model, and nothing says which',
    'name it with `model`, in the step or under `config.llm`',
  ),
  LLM_BAD_SETTINGS: refused('what is said of a model does not fit together', 'write it as the message says'),
  LLM_KEY_MISSING: refused(
    'the variable that holds the key of the model server is not set',
    'set it, put it in the env file, or ask a model on this machine with `provider: ollama`',
  ),
  LLM_UNPRICED: refused(
    'there is a budget, and nobody knows what the model costs',
    'say it under `prices`, or leave the budget out',
  ),
  LLM_BUDGET_SPENT: {
    exitStatus: 4,
    retryable: false,
    meaning: 'what the next question may cost is more than what is left of a budget',
    mend: '`sortie resume --budget USD` goes on with more',
  },
  LLM_STEP_BUDGET_SPENT: lasting(
    'what the next question may cost is more than what is left of the budget of its step',
    'raise `budget_usd` of the step, or ask for less',
  ),
  LLM_KEY_REFUSED: lasting('the model server does not accept the key', 'check the key and what it is good for'),
  LLM_RATE_LIMITED: passing(
    'the model server wants fewer requests',
    'lower `max_parallel` or `requests_per_minute`; or give the step a `retry`: it waits as long as the server asks for',
  ),
  LLM_UNAVAILABLE: passing('the model server cannot answer at the moment', 'try again later'),
  LLM_REFUSED: lasting('the model server refuses the request', 'the message carries its reason'),
  LLM_TOO_LONG: lasting(
    'question and answer together are longer than what the model takes',
    'ask for less, lower `max_output_tokens`, or take a model with a larger context',
  ),
  LLM_BAD_ANSWER: passing(
    'the answer is not what an OpenAI-compatible server sends, or does not fit the schema that the step asks for',
    'check `base_url`, which usually ends with `/v1`; or take a model that keeps to schemas',
  ),
  LLM_DECLINED: lasting('the model declined to answer, or a filter of its server did', 'ask in another way'),
  LLM_UNFINISHED: lasting('the model ended before its answer did', 'raise `max_output_tokens`, or ask for less'),
  LLM_BAD_SAMPLING: refused(
    'a sampling parameter is unknown, out of range, or not taken by the provider',
    'take one of the names, or a value in the range, that the message shows; or leave it out',
  ),
  LLM_SERVER_NOT_FOUND: lasting(
    'there is no llama-server to start a local model with',
    'install llama.cpp, or name the program with SORTIE_LLAMA_SERVER',
  ),
  LLM_SERVER_BAD_ARGUMENT: refused(
    'an argument for llama-server says what Sortie says itself, or would open the server to others',
    'leave it out; the message names the flag to use instead, where there is one',
  ),
  LLM_SERVER_NO_MODEL: lasting(
    'the model for llama-server is not there, is no GGUF file, or is damaged',
    '`sortie llm list` shows the models found; the message says what is wrong with this one',
  ),
  LLM_SERVER_ENDED: lasting(
    'llama-server ended before it was ready, or while it was in use',
    'the message carries what it said last',
  ),
  LLM_SERVER_SLOW: passing(
    'llama-server was not ready in time',
    'take a smaller model, or give it longer with --load-timeout',
  ),
  LLM_SERVER_NO_PORT: passing(
    'every port that was tried for llama-server was taken by another program',
    'try again; what takes so many ports?',
  ),
  LLM_SERVER_STRANGE: lasting(
    'what answers at the address of llama-server is another server, has another model, or asks for no key',
    'update llama.cpp; see what else listens on this machine',
  ),

  ANALYSIS_NOTHING: lasting(
    'no file was analysed: none matches, or no question about any of them was answered',
    'the message carries the reason; `sortie resume` or `sortie retry` goes on once it is mended',
  ),
  ANALYSIS_INCOMPLETE: lasting(
    'some files could not be analysed; the others were',
    'the report names them with their reasons; the next run asks about them again, and the cache answers for the others',
  ),
  QUERY_NOTHING_FOUND: lasting(
    'no file holds any word of the question',
    'use words that the code uses: names of files, functions, settings',
  ),
  QUERY_UNPROVEN: lasting(
    'an answer cites no line that is in the files: a warning, and the answer is marked so',
    'ask with words that the code uses, or show more with `max_context_tokens`',
  ),

  SPAWNER_LOST: passing(
    'the helper process that starts programs and ends them with the run was ended; the run went on without it',
    'look for what ended it; is memory short?',
  ),
  REPORTER_DETACHED: passing('a reporter failed and was switched off; the run went on', 'please report it'),
  SCAN_FILE_SKIPPED: passing('a file was left out of a scan', 'the message carries path and reason'),
  SCAN_BAD_ALLOW_LINE: passing(
    'a line of `.sortieallow` cannot be read, and allows nothing',
    'write it as the message says',
  ),
  SCAN_NOT_ANALYSED: passing(
    'source files could not be analysed',
    'the message gives the reason; a missing parser comes with `npm install --include=optional`, where its platform has one',
  ),
  INTERNAL_FAULT: {
    exitStatus: 70,
    retryable: false,
    meaning: 'a fault in Sortie itself',
    mend: 'please report it with the text shown',
  },
} as const satisfies Record<string, CodeRow>

export type ErrorCode = keyof typeof codes

/** Something that went wrong in a way that can be explained: message, and how to mend it. */
export class SortieError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly details: JsonObject | undefined
  /** Where this one differs from its code. */
  readonly retryable: boolean | undefined
  /** What a step had to show for itself before it failed. */
  readonly output: Json | undefined

  constructor(
    code: ErrorCode,
    what: {
      message: string
      hint?: string
      cause?: unknown
      details?: JsonObject
      retryable?: boolean
      output?: Json
    },
  ) {
    super(what.message, what.cause === undefined ? undefined : {cause: what.cause})
    this.name = 'SortieError'
    this.code = code
    this.hint = what.hint
    this.details = what.details
    this.retryable = what.retryable
    this.output = what.output
  }
}

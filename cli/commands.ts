/** The command table: parser, help and reference come from it. What a command does loads when it is called. */
import type {ExitStatus} from '../engine/errors.ts'
import {platforms} from '../engine/platform.ts'
import {taskCategories, taskEfforts, taskPriorities, taskStates} from '../engine/task-words.ts'
import {durabilities, failOnWords} from './config.ts'
import type {Io} from './io.ts'
import {reportFormats, severities} from './report-words.ts'
import {reporterNames} from './reporter-choice.ts'

export interface Flag {
  /** As on the command line: '-j, --jobs <n>'. A value in [brackets] may be left out, and is then given after '='. */
  readonly usage: string
  readonly summary: string
  /** What the shell completes its value with; nothing when absent. */
  readonly values?: Words
  /** May stand several times; its values come as a list. */
  readonly isRepeatable?: boolean
}

/** Words for completion: these, or what there is of a kind when the key is pressed. */
export type Words = readonly string[] | 'missions' | 'runs' | 'files' | 'directories'

export interface Command {
  readonly name: string
  readonly group: 'missions' | 'runs' | 'work' | 'books' | 'service' | 'shell'
  /** Positional arguments as shown in help: '[mission]'. */
  readonly arguments: string
  readonly summary: string
  readonly flags: readonly Flag[]
  /** What the shell completes its arguments with; nothing when absent. */
  readonly words?: Words
  /** Works where no configuration file can be read, and heeds none. */
  readonly standsAlone?: boolean
  load(): Promise<CommandBody>
}

export type CommandBody = (invocation: Invocation, io: Io) => Promise<ExitStatus>

/** What was typed, by the camel-cased names of the flags; absent means not given. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly flags: {readonly [name: string]: string | boolean | readonly string[] | undefined}
}

export const commonFlags: readonly Flag[] = [
  {usage: '-C <dir>', summary: 'work in this directory', values: 'directories'},
  {usage: '--state-dir <dir>', summary: 'keep runs and logs here instead of .sortie/state', values: 'directories'},
  {usage: '--json', summary: 'print one JSON document on stdout'},
]

const missionFlag: Flag = {usage: '-j, --jobs <n>', summary: 'run at most this many steps at once'}
const input: Flag = {
  usage: '--input <name=value>',
  summary: 'a value for an input of the mission; may stand several times',
  isRepeatable: true,
}
const envFile: Flag = {
  usage: '--env-file <file>',
  summary: 'NAME=value lines for the environment of the steps, in place of the env file of the mission',
}
const platform: Flag = {
  usage: '--platform <name>',
  summary: 'as on this platform: linux, macos or windows',
  values: platforms,
}
const yes: Flag = {
  usage: '-y, --yes',
  summary: 'ask nothing: not for required inputs, and what asks for approval is approved',
}
const failFast: Flag = {
  usage: '--fail-fast [=kill]',
  values: ['kill'],
  summary: 'start nothing new after the first failure; with =kill end what runs',
}
/** When findings and scores end a run with status 3, and what reports show of them. */
const judging: readonly Flag[] = [
  {
    usage: '--fail-on <severity>',
    summary:
      'exit 3 when findings at least as severe are left that the baseline does not mute; with new: before it, only for those that were not there before',
    values: failOnWords.map(({word}) => word),
  },
  {usage: '--fail-under <score>', summary: 'exit 3 when a step has a lower score, of 100'},
  {
    usage: '--min-severity <severity>',
    summary: 'leave less severe findings out of reports that do not say it themselves',
    values: severities,
  },
]
const watching: readonly Flag[] = [
  {
    usage: '--reporter <names>',
    summary:
      'how the run is shown: live (default on a terminal), line, quiet, github (default in its Actions), json, junit; several with commas, json and junit also into files: github,junit=report.xml',
    values: reporterNames,
  },
  {usage: '-q, --quiet', summary: 'show only what went wrong'},
  {usage: '-v, --verbose', summary: 'also show the output of steps'},
  {usage: '--strict', summary: 'exit 1 when the run succeeded with warnings'},
  {
    usage: '--durability <level>',
    summary: 'full (default): safe from power cuts; normal: from crashes, and faster',
    values: durabilities,
  },
]

/** Which steps are run. */
const choosing: readonly Flag[] = [
  {usage: '--only <steps>', summary: 'run these steps alone; ids with commas between them', isRepeatable: true},
  {usage: '--from <steps>', summary: 'run these steps and all that depend on them', isRepeatable: true},
  {usage: '--until <steps>', summary: 'run these steps and all that they need', isRepeatable: true},
  {usage: '--omit <steps>', summary: 'leave these steps out', isRepeatable: true},
]
const selecting: readonly Flag[] = [
  ...choosing,
  {usage: '--changed', summary: 'run what is affected by the changes that git sees since the base'},
  {
    usage: '--base <ref>',
    summary: 'with --changed: the branch, tag or commit to compare with; the default branch of origin when absent',
  },
]

const caching: readonly Flag[] = [
  {
    usage: '-f, --force',
    summary: 'run also the steps that have a `cache` and nothing new to do, and keep what they bring',
  },
  {usage: '--no-cache', summary: 'use and keep no results of steps: everything really runs'},
]

const budget: Flag = {
  usage: '--budget <dollars>',
  summary: 'the most that the models of the run may cost; 3.00 when nothing says otherwise, 0 for no call at all',
}
const wait: Flag = {usage: '--wait', summary: 'wait while another run of the mission, or of its group, is under way'}

/** All that can be said of a run that is to be started, by the flags that choose its steps. */
const runningWith = (selection: readonly Flag[]): readonly Flag[] => [
  {usage: '-n, --dry-run', summary: 'show what would run, and touch nothing'},
  {usage: '--show', summary: 'print the mission file, and run nothing'},
  {usage: '--eject', summary: 'copy a shipped mission into .sortie/missions/ to change it, and run nothing'},
  input,
  envFile,
  yes,
  missionFlag,
  failFast,
  ...selection,
  {
    usage: '--retry-failed',
    summary: 'keep what succeeded in the newest run of this mission and is planned as it was',
  },
  {
    usage: '--resume [=RUN]',
    summary: 'go on with the newest run of this mission where it was interrupted, else start one; or with this run',
    values: 'runs',
  },
  ...caching,
  budget,
  wait,
  ...judging,
  ...watching,
]
const running = runningWith(selecting)

/** Of the report that a shipped mission ends with. */
const reporting: readonly Flag[] = [
  {
    usage: '--format <name>',
    summary: 'the form of the report: markdown (default), or another one',
    values: reportFormats,
  },
  {
    usage: '-o, --output <file>',
    summary: 'write the report to this file; without it the report is printed',
    values: 'files',
  },
]

/** What `graph` draws in. */
export const graphFormats = ['text', 'mermaid', 'dot'] as const

/** What `task` does. */
export const taskActions = ['list', 'show', 'add', 'start', 'done', 'move', 'export'] as const

/** What `scan` looks for. */
export const scanWords = [
  'all',
  'secrets',
  'todos',
  'metrics',
  'files',
  'tree',
  'deps',
  'health',
  'standardization',
] as const

/** What `report` tells of. */
export const reportWords = ['all', 'todos', 'files', 'health', 'standardization'] as const

/** What `review` looks at. */
export const reviewWords = ['diff', 'files', 'pr'] as const

/** What `analyze` looks at. */
export const analyzeWords = ['repo', 'file', 'quick'] as const

/** What `costs` groups by. */
export const costGroups = ['day', 'model', 'mission', 'step', 'repository'] as const

/** What `docs` writes. */
export const docsWords = ['module', 'readme'] as const

/** What `completion` writes scripts for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** What `baseline` does. */
export const baselineActions = ['show', 'write', 'prune'] as const

/** What `cache` does. */
export const cacheActions = ['stats', 'hot', 'prune', 'clear'] as const

/** What `llm` does. */
export const llmActions = ['list', 'start', 'test', 'bench'] as const

/** Of a llama-server that is started. */
const localServer: readonly Flag[] = [
  {usage: '--llama-server <program>', summary: 'the llama-server to start: a path, or a name on PATH', values: 'files'},
  {usage: '--context <tokens>', summary: 'what all questions at one time have together (49152, or what the model can)'},
  {usage: '--slots <n>', summary: 'answer so many questions at one time; they share the context'},
  {usage: '--ngl <layers>', summary: 'layers of the model on the graphics card: a number, auto or all'},
  {usage: '--flash-attn <mode>', summary: 'flash attention: on, off or auto', values: ['on', 'off', 'auto']},
  {
    usage: '--server-arg <argument>',
    summary: 'a further argument for llama-server, as in --server-arg=--threads --server-arg=8',
    isRepeatable: true,
  },
  {usage: '--load-timeout <time>', summary: 'give up when it is not ready after so long (10m)'},
]

export const commands: readonly Command[] = [
  {
    name: 'run',
    group: 'missions',
    arguments: '[mission]',
    summary: 'run a mission: a path, a name in .sortie/missions/, or one that is shipped',
    flags: running,
    words: 'missions',
    load: async () => (await import('./run.ts')).run,
  },
  {
    name: 'validate',
    group: 'missions',
    arguments: '[missions...]',
    summary: 'check mission files and report everything that is wrong with them',
    flags: [input, platform],
    words: 'missions',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'plan',
    group: 'missions',
    arguments: '[mission]',
    summary: 'show the steps as decided: order, limits, what would run',
    flags: [input, envFile, yes, missionFlag, failFast, ...selecting, platform],
    words: 'missions',
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'explain',
    group: 'missions',
    arguments: '<what> [step]',
    summary: 'explain a step of a mission and where each of its settings comes from, or an error code',
    flags: [],
    words: 'missions',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'graph',
    group: 'missions',
    arguments: '[mission]',
    summary: 'draw the steps of a mission, or of a run, with what they wait for',
    flags: [
      {
        usage: '--format <name>',
        summary: 'text (default), or mermaid or dot for other programs to draw',
        values: graphFormats,
      },
      {
        usage: '--run [=RUN]',
        summary: 'show how the steps of this run stand; of the newest one without an id',
        values: 'runs',
      },
      platform,
    ],
    words: 'missions',
    load: async () => (await import('./graph.ts')).graph,
  },
  {
    name: 'fmt',
    group: 'missions',
    arguments: '[missions...]',
    summary: 'lay mission files out alike; without names all those of the project, `-` for standard input',
    flags: [
      {usage: '--check', summary: 'list the files that would change and exit 1, without writing any'},
      {usage: '--upgrade', summary: 'also rewrite every other word for a key or a value to the preferred one'},
    ],
    words: 'missions',
    load: async () => (await import('./fmt.ts')).fmt,
  },
  {
    name: 'import',
    group: 'missions',
    arguments: '<files...>',
    summary: 'make missions of other files: of the earlier engine, Makefiles, Taskfiles, workflows of GitHub Actions',
    flags: [
      {
        usage: '-o, --out <path>',
        summary: 'write to this file, or into this directory; without it the mission is printed',
        values: 'files',
      },
      {
        usage: '--from <format>',
        summary: 'what the files are, where they do not tell: legacy, make, taskfile or github',
        values: ['legacy', 'make', 'taskfile', 'github'],
      },
      {usage: '--job <name>', summary: 'of a workflow, this job and those it needs', isRepeatable: true},
      {
        usage: '--target <name>',
        summary: 'of a Makefile or a Taskfile, this target or task and what it needs, in place of the default one',
        isRepeatable: true,
      },
      {usage: '--force', summary: 'write over files that are there'},
      {usage: '--strict', summary: 'exit 1 when something was not carried over'},
    ],
    words: 'files',
    standsAlone: true,
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'list',
    group: 'missions',
    arguments: '',
    summary: 'list the missions that `run` finds by name',
    flags: [{usage: '--names', summary: 'print the names alone, without reading the missions'}],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'init',
    group: 'missions',
    arguments: '[name]',
    summary: 'write a first sortie.yaml, or copy a shipped mission into .sortie/missions/',
    flags: [{usage: '--force', summary: 'write over files that are there'}],
    words: 'missions',
    standsAlone: true,
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'schema',
    group: 'missions',
    arguments: '[name]',
    summary: 'print the JSON Schema of missions, for editors, or another one by its name',
    flags: [
      {usage: '--list', summary: 'print the names'},
      {usage: '--out <file>', summary: 'write it to this file', values: 'files'},
      {usage: '--force', summary: 'write over a file that is there'},
    ],
    standsAlone: true,
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'steps',
    group: 'missions',
    arguments: '[type]',
    summary: 'list the step types, or show one with its parameters and an example',
    flags: [],
    standsAlone: true,
    load: async () => (await import('./steps.ts')).steps,
  },
  {
    name: 'status',
    group: 'runs',
    arguments: '[run]',
    summary: 'show how a run stands, the newest one when none is named',
    flags: [],
    words: 'runs',
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'resume',
    group: 'runs',
    arguments: '[run]',
    summary: 'go on with a run that was interrupted, or waits for an answer, under the plan it began with',
    flags: [yes, ...caching, budget, wait, ...judging, ...watching],
    load: async () => (await import('./resume.ts')).resume,
  },
  {
    name: 'retry',
    group: 'runs',
    arguments: '[run]',
    summary: 'run again what did not succeed, the newest run when none is named; what succeeded is kept',
    flags: [yes, ...caching, budget, wait, ...judging, ...watching],
    load: async () => (await import('./retry.ts')).retry,
  },
  {
    name: 'approve',
    group: 'runs',
    arguments: '[run] [step]',
    summary: 'answer a step that waits for approval, of the newest run that waits when none is named',
    flags: [
      {usage: '--deny', summary: 'say no'},
      {usage: '--comment <text>', summary: 'say why'},
    ],
    words: 'runs',
    load: async () => (await import('./approve.ts')).approve,
  },
  {
    name: 'cancel',
    group: 'runs',
    arguments: '[run]',
    summary: 'interrupt a run that is under way, or no longer wait with one, and wait until it has ended',
    flags: [],
    words: 'runs',
    load: async () => (await import('./cancel.ts')).cancel,
  },
  {
    name: 'history',
    group: 'runs',
    arguments: '[mission]',
    summary: 'list the newest runs',
    flags: [
      {usage: '-n, --last <count>', summary: 'so many of them (20)'},
      {usage: '--stats', summary: 'how often missions and steps succeed, what is flaky, and times against limits'},
    ],
    load: async () => (await import('./history.ts')).history,
  },
  {
    name: 'logs',
    group: 'runs',
    arguments: '[run] [step]',
    summary: 'show what the steps of a run printed, of the newest one when none is named',
    flags: [
      {usage: '-n, --lines <count>', summary: 'only so many of the last lines of each step'},
      {usage: '-f, --follow', summary: 'go on until the run ends'},
      {usage: '--item <name>', summary: 'of a step with items, what this one printed'},
    ],
    load: async () => (await import('./logs.ts')).logs,
  },
  {
    name: 'clean',
    group: 'runs',
    arguments: '',
    summary: 'delete old runs that have finished, with their logs',
    flags: [
      {usage: '--older-than <time>', summary: 'those that ended longer ago than this (30d)'},
      {usage: '--keep <count>', summary: 'all but so many of the newest of each mission'},
      {usage: '--all', summary: 'of whatever age, also those that could be resumed'},
      {usage: '-n, --dry-run', summary: 'say what would be deleted, and touch nothing'},
    ],
    load: async () => (await import('./clean.ts')).clean,
  },
  {
    name: 'cache',
    group: 'runs',
    arguments: '[action] [mission]',
    summary:
      'show what is kept of steps with a `cache` and of what models answered (stats), what of it is used most (hot), bound it (prune), or forget it (clear)',
    flags: [{usage: '--older-than <time>', summary: 'prune also what was not used for longer than this'}],
    words: cacheActions,
    load: async () => (await import('./cache.ts')).cache,
  },
  {
    name: 'baseline',
    group: 'runs',
    arguments: '[action] [run-or-mission]',
    summary: 'show the findings that are muted (show), mute those of a run (write), or let go of what is fixed (prune)',
    flags: [],
    words: baselineActions,
    load: async () => (await import('./baseline.ts')).baseline,
  },
  {
    name: 'doctor',
    group: 'runs',
    arguments: '',
    summary: 'look at everything a run needs, and say what to mend',
    flags: [{usage: '--fix', summary: 'end processes and take away locks that dead runs have left'}],
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'config',
    group: 'runs',
    arguments: '[mission]',
    summary: 'show each setting with its value and where that comes from',
    flags: [missionFlag, failFast, ...judging, ...watching],
    words: 'missions',
    load: async () => (await import('./show-config.ts')).showConfig,
  },
  {
    name: 'scan',
    group: 'work',
    arguments: '[kind] [paths...]',
    summary: 'run the shipped mission that finds this without a model: all (default), secrets, todos, metrics, ...',
    flags: [{usage: '--depth <n>', summary: 'how many levels of folders are listed (3)'}, ...reporting, ...running],
    words: scanWords,
    load: async () => (await import('./scan.ts')).scan,
  },
  {
    name: 'docs',
    group: 'work',
    arguments: '[what] [paths...]',
    summary: 'write documentation from the source code: pages about files (module), or a README of a folder (readme)',
    flags: [
      {
        usage: '-o, --output <path>',
        summary: 'write to this file, or a page for each source file into this folder; without it they are printed',
        values: 'files',
      },
      {usage: '--check', summary: 'write nothing, and exit 1 where what stands in the output is stale; asks no model'},
      {usage: '--force', summary: 'write over files without markers, and over what was changed between them'},
      {usage: '--model <name>', summary: 'the model to ask; none for documentation from the source alone'},
      ...running.filter(({usage}) => !usage.includes('--force')),
    ],
    words: docsWords,
    load: async () => (await import('./docs.ts')).docs,
  },
  {
    name: 'review',
    group: 'work',
    arguments: '[what] [paths...]',
    summary: 'review what was changed (diff, the default), whole files, or a branch against its base (pr)',
    flags: [
      {
        usage: '--base <ref>',
        summary: 'what was changed since this branch, tag or commit; for pr the default branch of origin when absent',
      },
      {usage: '--staged', summary: 'only what is staged'},
      {usage: '--patch <file>', summary: 'the diff in this file, `-` for standard input', values: 'files'},
      {
        usage: '--ask <when>',
        summary: 'whether a model reviews it as well: auto (where one is configured; default), always or never',
        values: ['auto', 'always', 'never'],
      },
      ...reporting,
      ...runningWith(choosing),
    ],
    words: reviewWords,
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'analyze',
    group: 'work',
    arguments: '[kind] [paths...]',
    summary: 'have a model judge source files: all of them (repo, default), these (file), or the riskiest ones (quick)',
    flags: [
      {usage: '--since <ref>', summary: 'only files that changed since this branch, tag or commit'},
      {
        usage: '--batch-size <n>',
        summary: 'at most so many files at one time, and a line in the report for each batch (20)',
      },
      {
        usage: '--prompt-file <file>',
        summary: 'the rules for the model, in place of the shipped ones',
        values: 'files',
      },
      ...reporting,
      ...running,
    ],
    words: 'files',
    load: async () => (await import('./analyze.ts')).analyze,
  },
  {
    name: 'ask',
    group: 'work',
    arguments: '<question...>',
    summary: 'ask the model one question, without any file',
    flags: running,
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'query',
    group: 'work',
    arguments: '<question...>',
    summary: 'ask the model about the repository, and see the lines that prove its answer',
    flags: [
      {usage: '--repo', summary: 'of the whole repository, which is meant anyway where no --path is given'},
      {
        usage: '--path <path>',
        summary: 'only of this file or folder; may stand several times',
        isRepeatable: true,
        values: 'files',
      },
      {usage: '--context <tokens>', summary: 'show the model so much of the files at most (24000)'},
      ...running,
    ],
    load: async () => (await import('./ask.ts')).query,
  },
  {
    name: 'costs',
    group: 'books',
    arguments: '',
    summary: 'show what models were asked and what that cost, by day, and what is left of the budgets',
    flags: [
      {usage: '--by <group>', summary: 'by day (default), model, mission, step or repository', values: costGroups},
      {usage: '--since <time>', summary: 'only of so long: 24h, 30d'},
    ],
    load: async () => (await import('./costs.ts')).costs,
  },
  {
    name: 'report',
    group: 'work',
    arguments: '[subject] [paths...]',
    summary: 'report on a repository: all (default), todos, files, health or standardization',
    flags: [
      {
        usage: '--priority <n>',
        summary: 'of todos: 1 for FIXME, BUG and XXX alone, 2 for HACK too',
        values: ['1', '2', '3'],
      },
      {usage: '--attention-only', summary: 'of files: only those that deserve a look'},
      ...reporting,
      ...running,
    ],
    words: reportWords,
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'task',
    group: 'books',
    arguments: '[action] [id] [state]',
    summary: 'keep the tasks of this project: list (default), show, add, start, done, move, export',
    flags: [
      {usage: '--all', summary: 'list also those that have ended'},
      {usage: '--state <name>', summary: 'list or export those in this state', values: taskStates},
      {usage: '--priority <name>', summary: 'of the task to add (medium), or of those to list', values: taskPriorities},
      {usage: '--category <name>', summary: 'of the task to add (other), or of those to list', values: taskCategories},
      {usage: '--effort <name>', summary: 'of the task to add (medium)', values: taskEfforts},
      {usage: '--description <text>', summary: 'of the task to add'},
      {usage: '--file <path>', summary: 'a file that the task to add is about', values: 'files', isRepeatable: true},
      {usage: '--after <id>', summary: 'a task that comes before the one to add', isRepeatable: true},
      {usage: '--format <name>', summary: 'export as markdown (default) or json', values: ['markdown', 'json']},
      {usage: '-o, --output <file>', summary: 'export to this file', values: 'files'},
      {usage: '--force', summary: 'write over a file that is there'},
    ],
    words: taskActions,
    load: async () => (await import('./task.ts')).task,
  },
  {
    name: 'next',
    group: 'books',
    arguments: '',
    summary: 'show the task to do next, and why it comes first',
    flags: [],
    load: async () => (await import('./next.ts')).next,
  },
  {
    name: 'llm',
    group: 'service',
    arguments: '[action] [what]',
    summary:
      'list the models, programs and providers that there are (list), start a local model (start), ask one question (test), measure (bench); of a model, a provider or an address',
    flags: [
      ...localServer,
      {usage: '--model <name>', summary: 'ask this model, of a server that has several'},
      {usage: '--api-key-env <variable>', summary: 'the environment variable with the key of the server'},
      {usage: '--set <name=value>', summary: 'a sampling parameter, such as temperature=0.2', isRepeatable: true},
      {usage: '--prompt <text>', summary: 'test: ask this'},
      {usage: '--questions <n>', summary: 'bench: so many at each level (8)'},
      {usage: '--concurrency <n>', summary: 'bench: up to so many at one time (4)'},
    ],
    words: llmActions,
    load: async () => (await import('./llm.ts')).llm,
  },
  {
    name: 'completion',
    group: 'shell',
    arguments: '<shell>',
    summary: 'print a script that completes commands, flags and names: for bash, zsh or fish',
    flags: [],
    words: shells,
    standsAlone: true,
    load: async () => (await import('./completion.ts')).completion,
  },
]

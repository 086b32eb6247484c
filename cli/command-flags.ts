/** Flags that several commands share. */
import {platforms} from '../engine/platform.ts'
import type {Flag} from './command.ts'
import {durabilities, failOnWords} from './config.ts'
import {reportFormats, severities} from './report-words.ts'
import {reporterNames} from './reporter-choice.ts'

export const commonFlags: readonly Flag[] = [
  {usage: '-C <dir>', summary: 'work in this directory', values: 'directories'},
  {usage: '--state-dir <dir>', summary: 'keep runs and logs here instead of .sortie/state', values: 'directories'},
  {usage: '--json', summary: 'print one JSON document on stdout'},
]

export const missionFlag: Flag = {usage: '-j, --jobs <n>', summary: 'run at most this many steps at once'}
export const input: Flag = {
  usage: '--input <name=value>',
  summary: 'a value for an input of the mission; may stand several times',
  isRepeatable: true,
}
export const envFile: Flag = {
  usage: '--env-file <file>',
  summary: 'NAME=value lines for the environment of the steps, in place of the env file of the mission',
}
export const platform: Flag = {
  usage: '--platform <name>',
  summary: 'as on this platform: linux, macos or windows',
  values: platforms,
}
export const yes: Flag = {
  usage: '-y, --yes',
  summary: 'ask nothing: not for required inputs, and what asks for approval is approved',
}
export const failFast: Flag = {
  usage: '--fail-fast [=kill]',
  values: ['kill'],
  summary: 'start nothing new after the first failure; with =kill end what runs',
}
/** When findings and scores end a run with status 3, and what reports show of them. */
export const judging: readonly Flag[] = [
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
export const watching: readonly Flag[] = [
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
export const choosing: readonly Flag[] = [
  {usage: '--only <steps>', summary: 'run these steps alone; ids with commas between them', isRepeatable: true},
  {usage: '--from <steps>', summary: 'run these steps and all that depend on them', isRepeatable: true},
  {usage: '--until <steps>', summary: 'run these steps and all that they need', isRepeatable: true},
  {usage: '--omit <steps>', summary: 'leave these steps out', isRepeatable: true},
]
export const selecting: readonly Flag[] = [
  ...choosing,
  {usage: '--changed', summary: 'run what is affected by the changes that git sees since the base'},
  {
    usage: '--base <ref>',
    summary: 'with --changed: the branch, tag or commit to compare with; the default branch of origin when absent',
  },
]

export const caching: readonly Flag[] = [
  {
    usage: '-f, --force',
    summary: 'run also the steps that have a `cache` and nothing new to do, and keep what they bring',
  },
  {usage: '--no-cache', summary: 'use and keep no results of steps: everything really runs'},
]

export const budget: Flag = {
  usage: '--budget <dollars>',
  summary: 'the most that the models of the run may cost; 3.00 when nothing says otherwise, 0 for no call at all',
}
export const wait: Flag = {
  usage: '--wait',
  summary: 'wait while another run of the mission, or of its group, is under way',
}

/** All that can be said of a run that is to be started, by the flags that choose its steps. */
export const runningWith = (selection: readonly Flag[]): readonly Flag[] => [
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
export const running = runningWith(selecting)

/** Of the report that a shipped mission ends with. */
export const reporting: readonly Flag[] = [
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

/** Of a llama-server that is started. */
export const localServer: readonly Flag[] = [
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

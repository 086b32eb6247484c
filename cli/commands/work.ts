/** Commands that run a shipped mission. */
import type {Command} from '../command.ts'
import {choosing, reporting, running, runningWith} from '../command-flags.ts'
import {docsWords, reportWords, reviewWords, scanWords} from '../command-words.ts'

export const workCommands: readonly Command[] = [
  {
    name: 'scan',
    group: 'work',
    arguments: '[kind] [paths...]',
    summary: 'run the shipped mission that finds this without a model: all (default), secrets, todos, metrics, ...',
    flags: [{usage: '--depth <n>', summary: 'how many levels of folders are listed (3)'}, ...reporting, ...running],
    words: scanWords,
    load: async () => (await import('../scan.ts')).scan,
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
    load: async () => (await import('../docs.ts')).docs,
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
    load: async () => (await import('../review.ts')).review,
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
    load: async () => (await import('../analyze.ts')).analyze,
  },
  {
    name: 'ask',
    group: 'work',
    arguments: '<question...>',
    summary: 'ask the model one question, without any file',
    flags: running,
    load: async () => (await import('../ask.ts')).ask,
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
    load: async () => (await import('../ask.ts')).query,
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
    load: async () => (await import('../report.ts')).report,
  },
]

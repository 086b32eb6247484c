import {describe, expect, test} from 'vitest'
import {
  type ConfigSource,
  colors,
  durabilities,
  failOnWords,
  type Scalar,
  type Settings,
  settingsFor,
  settingTable,
} from '../../cli/config.ts'
import {userConfigPath} from '../../cli/config-files.ts'
import type {Io} from '../../cli/io.ts'
import {severities} from '../../cli/report-words.ts'
import {reporterNames} from '../../cli/reporter-choice.ts'
import configSchema from '../../schemas/config.schema.json' with {type: 'json'}

interface Sample {
  readonly name: keyof Settings
  readonly key: string
  readonly flags: {readonly [name: string]: string | boolean}
  readonly variable: string
  readonly file: Scalar
  /** By flag (null where there is none), environment, file, default. */
  readonly values: readonly [unknown, unknown, unknown, unknown]
}

const samples: readonly Sample[] = [
  {name: 'jobs', key: 'max_parallel', flags: {jobs: '5'}, variable: '4', file: 3, values: [5, 4, 3, 8]},
  {
    name: 'failFast',
    key: 'fail_fast',
    flags: {failFast: ''},
    variable: 'kill',
    file: true,
    values: ['drain', 'kill', 'drain', 'off'],
  },
  {
    name: 'reporter',
    key: 'reporter',
    flags: {reporter: 'json'},
    variable: 'quiet',
    file: 'line, junit=out.xml',
    values: [
      [{name: 'json', file: null}],
      [{name: 'quiet', file: null}],
      [
        {name: 'line', file: null},
        {name: 'junit', file: '/root/out.xml'},
      ],
      [{name: 'line', file: null}],
    ],
  },
  {
    name: 'verbosity',
    key: 'verbosity',
    flags: {verbose: true},
    variable: 'quiet',
    file: 'verbose',
    values: ['verbose', 'quiet', 'verbose', 'normal'],
  },
  {
    name: 'color',
    key: 'color',
    flags: {},
    variable: 'always',
    file: 'never',
    values: [null, 'always', 'never', 'auto'],
  },
  {name: 'strict', key: 'strict', flags: {strict: true}, variable: '0', file: true, values: [true, false, true, false]},
  {
    name: 'failOn',
    key: 'fail_on',
    flags: {failOn: 'high'},
    variable: 'off',
    file: 'new:low',
    values: [{severity: 'high', newOnly: false}, null, {severity: 'low', newOnly: true}, null],
  },
  {name: 'failUnder', key: 'fail_under', flags: {failUnder: '80'}, variable: '0', file: 70.5, values: [80, 0, 70.5, 0]},
  {
    name: 'minSeverity',
    key: 'min_severity',
    flags: {minSeverity: 'critical'},
    variable: 'high',
    file: 'low',
    values: ['critical', 'high', 'low', 'info'],
  },
  {
    name: 'durability',
    key: 'durability',
    flags: {durability: 'full'},
    variable: 'normal',
    file: 'normal',
    values: ['full', 'normal', 'normal', 'full'],
  },
  {
    name: 'cacheMaxSize',
    key: 'cache.max_size',
    flags: {},
    variable: '1GB',
    file: '1.5KB',
    values: [null, 1_073_741_824, 1_536, 268_435_456],
  },
  {
    name: 'budget',
    key: 'budget_usd',
    flags: {budget: '0.50'},
    variable: '2',
    file: 1.25,
    values: [500_000, 2_000_000, 1_250_000, 3_000_000],
  },
  {
    name: 'budgetPerDay',
    key: 'budget_usd_per_day',
    flags: {},
    variable: '5',
    file: 4,
    values: [null, 5_000_000, 4_000_000, null],
  },
  {
    name: 'budgetPerMonth',
    key: 'budget_usd_per_month',
    flags: {},
    variable: '50',
    file: 40,
    values: [null, 50_000_000, 40_000_000, null],
  },
  {
    name: 'llamaServer',
    key: 'llm.server.program',
    flags: {llamaServer: 'bin/by-flag'},
    variable: 'by-variable',
    file: 'bin/by-file',
    // A word alone is looked for on PATH.
    values: ['/here/bin/by-flag', 'by-variable', '/root/bin/by-file', 'llama-server'],
  },
  {
    name: 'stateDir',
    key: 'state_dir',
    flags: {stateDir: 'by-flag'},
    variable: 'by-variable',
    file: 'by-file',
    values: ['/here/by-flag', '/here/by-variable', '/root/by-file', '/root/.sortie/state'],
  },
]

/** A setting within a mapping is called by all their names. */
const keysOf = ([key, schema]: readonly [string, object]): readonly string[] =>
  'properties' in schema
    ? Object.entries(schema.properties ?? {}).flatMap(([inner, value]) => keysOf([`${key}.${inner}`, value]))
    : [key]

describe('settings', () => {
  test.each(samples)(
    '$name is taken from a flag, then the environment, the project, the user, the default',
    ({name, key, flags, variable, file, values: [byFlag, byVariable, byFile, byDefault]}) => {
      const env = {[settingTable.find(setting => setting.key === key)?.variables.at(-1)?.name ?? '']: variable}
      const project: ConfigSource = {kind: 'project', path: '.sortie/config.yaml', values: {[key]: file}}
      const user: ConfigSource = {kind: 'user', path: '/user.yaml', values: {[key]: file}}
      const said = (flags: Sample['flags'], env: Io['env'], config: readonly ConfigSource[]) => {
        const {value, from} = settle(flags, env, config)[name]
        return [value, from.kind]
      }
      if (byFlag !== null) expect(said(flags, env, [project, user])).toEqual([byFlag, 'flag'])
      expect(said({}, env, [project, user])).toEqual([byVariable, 'environment'])
      expect(said({}, {}, [project, user])).toEqual([byFile, 'project'])
      expect(said({}, {}, [user])).toEqual([byFile, 'user'])
      expect(said({}, {}, [])).toEqual([byDefault, 'default'])
    },
  )

  test('are all in the samples above, in the table for the reference, and in the schema of the files', () => {
    const keys = Object.values(settle({}, {}, [])).map(({key}) => key)
    expect(samples.map(({key}) => key)).toEqual(keys)
    expect(settingTable.map(({key}) => key)).toEqual(keys)
    // Which model is asked goes into plans, as a whole.
    const {llm: _, ...others} = configSchema.properties
    expect(Object.entries(others).flatMap(keysOf)).toEqual(keys.filter(key => !key.startsWith('llm.')))
  })

  test('offer in files what they offer as flags', () => {
    expect(configSchema.properties.reporter.examples).toEqual([...reporterNames])
    expect(configSchema.properties.color.enum).toEqual([...colors])
    expect(configSchema.properties.durability.enum).toEqual([...durabilities])
    expect(configSchema.properties.min_severity.enum).toEqual([...severities])
    const failOn = new RegExp(configSchema.properties.fail_on.pattern)
    expect(failOnWords.filter(({word}) => !failOn.test(word))).toEqual([])
    expect(['', 'new:off', 'new:', 'worst'].filter(word => failOn.test(word))).toEqual([])
  })

  test('take an empty variable as one that is not set', () => {
    expect(settle({}, {SORTIE_JOBS: ''}, []).jobs.from).toEqual({kind: 'default'})
  })

  test('refuse a variable that cannot be read, by its name', () => {
    expect(() => settle({}, {SORTIE_JOBS: 'many'}, [])).toThrow(
      'SORTIE_JOBS takes a whole number from 1 on, not "many"',
    )
  })

  test('let a quiet flag win over a reporter of the project, and a reporter flag over a quiet project', () => {
    const project = (values: ConfigSource['values']): ConfigSource => ({kind: 'project', path: 'c.yaml', values})
    const written = (...places: Parameters<typeof settle>) => settle(...places).reporter.written
    expect(written({quiet: true}, {}, [project({reporter: 'line'})])).toBe('quiet')
    expect(written({reporter: 'line'}, {}, [project({verbosity: 'quiet'})])).toBe('line')
    expect(written({quiet: true}, {}, [project({reporter: 'line,junit=out.xml'})])).toBe('quiet,junit=/root/out.xml')
  })

  test('of a mission stand between the environment and the project', () => {
    const mission: ConfigSource = {kind: 'mission', path: 'm.yaml', values: {max_parallel: 2}}
    const project: ConfigSource = {kind: 'project', path: 'c.yaml', values: {max_parallel: 3}}
    const jobs = (env: Io['env']) =>
      settingsFor({flags: {}, io: outside(env, [project]), root: '/root', mission}).jobs.value
    expect([jobs({SORTIE_JOBS: '4'}), jobs({})]).toEqual([4, 2])
  })
})

describe('the configuration of the user', () => {
  test.each([
    ['linux', {HOME: '/home/ada'}, '/home/ada/.config/sortie/config.yaml'],
    ['linux', {HOME: '/home/ada', XDG_CONFIG_HOME: '/conf'}, '/conf/sortie/config.yaml'],
    ['darwin', {HOME: '/Users/ada'}, '/Users/ada/Library/Application Support/sortie/config.yaml'],
    ['win32', {HOME: '/x', APPDATA: '/AppData'}, '/AppData/sortie/config.yaml'],
    ['linux', {XDG_CONFIG_HOME: 'not-absolute'}, null],
  ] as const)('on %s with %o is %s', (platform, env, path) => {
    expect(userConfigPath(env, platform)).toBe(path)
  })
})

function settle(flags: Sample['flags'], env: Io['env'], config: readonly ConfigSource[]): Settings {
  return settingsFor({flags, io: outside(env, config), root: '/root'})
}

function outside(env: Io['env'], config: readonly ConfigSource[]): Io {
  const sink = {isTerminal: false, columns: 80, rows: 24, write() {}}
  return {
    cwd: '/here',
    env,
    stdout: sink,
    stderr: sink,
    cores: 8,
    home: '/home',
    onSignal: () => () => {},
    onExit: () => {},
    config,
  }
}

import {describe, expect, test} from 'vitest'
import {printsOnStdout, readReporters, writeReporters} from '../../cli/reporter-choice.ts'
import configSchema from '../../schemas/config.schema.json' with {type: 'json'}

const inFiles = new RegExp(configSchema.properties.reporter.pattern, 'u')

describe('a list of reporters', () => {
  test.each([
    {text: 'line', stdout: false},
    {text: 'junit', stdout: true},
    {text: 'github,junit=reports/a b.xml', stdout: false},
    {text: 'quiet, json', stdout: true},
    {text: 'live,json=events.ndjson,junit=report.xml', stdout: false},
    {text: 'json,junit=C:\\x=y.xml', stdout: true},
  ])('is read from "$text"', ({text, stdout}) => {
    const choices = readReporters(text)
    expect(choices).toBeDefined()
    expect(writeReporters(choices ?? [])).toBe(text.replaceAll(', ', ','))
    expect(printsOnStdout(choices ?? [])).toBe(stdout)
    expect(text).toMatch(inFiles)
  })

  test.each([
    {text: '', why: 'there is none'},
    {text: 'lines', why: 'there is no such reporter'},
    {text: 'line,', why: 'nothing stands behind the comma'},
    {text: 'line,quiet', why: 'both show progress'},
    {text: 'json,junit', why: 'both print on stdout'},
    {text: 'line=out.txt', why: 'it shows progress'},
    {text: 'junit=', why: 'the file has no name'},
    {text: 'junit=a.xml,json=a.xml', why: 'both write one file'},
    {text: 'line,line', why: 'it is named twice'},
  ])('is not read from "$text": $why', ({text}) => {
    expect(readReporters(text)).toBeUndefined()
  })
})

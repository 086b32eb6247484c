import {describe, expect, test} from 'vitest'
import {type ChangedFile, describedByModel, describedByRules, descriptionQuestion} from '../../review/description.ts'

const changed = (path: string, status = 'modified'): ChangedFile => ({path, status, added: 2, removed: 1})

describe('without a model a change', () => {
  test.each([
    [[], 'Nothing has changed'],
    [[changed('a.ts')], 'Change a.ts'],
    [[changed('src/a/x.ts', 'added'), changed('src/ab/y.ts', 'added')], 'Add 2 files in src'],
    [[changed('x.ts', 'deleted'), changed('src/y.ts', 'deleted')], 'Remove 2 files'],
    [[changed('src/x.ts', 'deleted'), changed('src/y.ts', 'added')], 'Change 2 files in src'],
  ])('%j is called %s', (files, title) => {
    expect(describedByRules(files)).toMatchObject({by: 'rules', title, type: [], risk: null, breaking: null})
  })

  test('says which tests are part of it', () => {
    const files = [changed('src/x.ts'), changed('tests/x.test.ts')]
    expect(describedByRules(files).tests).toBe('changed as well: tests/x.test.ts')
    expect(describedByRules(files).files[0]).toEqual({
      path: 'src/x.ts',
      change: 'modified, 2 lines added, 1 removed',
    })
  })
})

test('a model is believed in words, not in paths', () => {
  const answer = {
    title: 'Mend it',
    type: ['fix'],
    summary: ['It was broken.'],
    files: [
      {path: 'a.ts', change: 'mended'},
      {path: '../b.ts', change: 'also'},
    ],
    risk: 'low',
    tests: 'none',
    breaking: '',
  }
  expect(describedByModel(answer, [changed('a.ts')])).toEqual({...answer, by: 'model', files: [answer.files[0]]})
})

test('the question names so many files, and counts the others', () => {
  const files = Array.from({length: 305}, (_, number) => changed(`f${number}.ts`))
  const [listed] = descriptionQuestion(files, ['It adds files.']).parts
  expect(listed?.text.split('\n')).toHaveLength(301)
  expect(listed?.text).toMatch(/\nand 5 more$/)
})

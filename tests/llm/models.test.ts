/** Models on this machine: where they are looked for, and what is said of each. */
import {chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {modelPlaces} from '../../llm/local/model-folders.ts'
import {findModels, modelAt} from '../../llm/local/models.ts'
import {quantisationOf} from '../../llm/local/quantisation.ts'
import {createFolder} from '../command.ts'
import {type GgufValues, ggufFile, smallModel, text} from '../model/gguf-file.ts'

function home() {
  const folder = createFolder()
  onTestFinished(() => folder[Symbol.dispose]())
  const at = (name: string) => join(folder.path, name)
  return {
    path: folder.path,
    at,
    model(name: string, values: GgufValues = smallModel) {
      mkdirSync(dirname(at(name)), {recursive: true})
      writeFileSync(at(name), ggufFile({values}))
    },
  }
}
const placesOf = (path: string, more: {readonly [name: string]: string} = {}) =>
  modelPlaces({HOME: path, ...more}, path, 'linux')

test('models are found in the folders of the usual programs, and described by their headers', async () => {
  const {path, at, model} = home()
  model('.cache/llama.cpp/small-q4.gguf')
  model('models/deep/er/other.GGUF', {...smallModel, 'general.name': text('Other')})
  model('.lmstudio/models/maker/thing/thing-Q8_0.gguf', {'general.architecture': text('llama')})
  writeFileSync(at('models/readme.md'), 'no model')
  const {models, troubles} = await findModels(placesOf(path))
  expect(troubles).toEqual([])
  expect(models).toMatchObject([
    {name: 'other', path: at('models/deep/er/other.GGUF'), parts: 1, problem: null},
    {
      name: 'small-q4',
      architecture: 'qwen3',
      sizeLabel: '0.6B',
      quantisation: 'Q4_K_M',
      contextTokens: 40_960,
      problem: null,
    },
    {name: 'thing-Q8_0', architecture: 'llama', quantisation: 'Q8_0', contextTokens: null, problem: null},
  ])
})

test('a file of a hub that several links lead to is one model, under the name of the link', async () => {
  const {path, at, model} = home()
  model('.cache/huggingface/hub/models--a--b/blobs/0123abcd')
  for (const revision of ['r1', 'r2']) {
    mkdirSync(at(`.cache/huggingface/hub/models--a--b/snapshots/${revision}`), {recursive: true})
    symlinkSync('../../blobs/0123abcd', at(`.cache/huggingface/hub/models--a--b/snapshots/${revision}/b-Q4_K_M.gguf`))
  }
  const {models} = await findModels(placesOf(path))
  expect(models.map(({path: found}) => found)).toEqual([
    at('.cache/huggingface/hub/models--a--b/snapshots/r1/b-Q4_K_M.gguf'),
  ])
})

test('links that lead nowhere or in circles are no end of the search, and the former are named', async () => {
  const {path, at, model} = home()
  model('models/a.gguf')
  symlinkSync('..', at('models/circle'))
  symlinkSync('deleted', at('models/gone.gguf'))
  const {models, troubles} = await findModels(placesOf(path))
  expect(models.map(({name}) => name)).toEqual(['a'])
  symlinkSync('itself.gguf', at('models/itself.gguf'))
  expect((await findModels(placesOf(path))).troubles).toEqual([
    {path: at('models/gone.gguf'), why: 'leads nowhere'},
    {path: at('models/itself.gguf'), why: 'cannot be read: ELOOP'},
  ])
  expect(troubles).toEqual([{path: at('models/gone.gguf'), why: 'leads nowhere'}])
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be read is named, and the others are looked at',
  async () => {
    const {path, at, model} = home()
    model('models/a.gguf')
    model('models/locked/b.gguf')
    chmodSync(at('models/locked'), 0)
    onTestFinished(() => chmodSync(at('models/locked'), 0o700))
    const {models, troubles} = await findModels(placesOf(path))
    expect(models.map(({name}) => name)).toEqual(['a'])
    expect(troubles).toEqual([{path: at('models/locked'), why: 'cannot be read: EACCES'}])
  },
)

describe('a model of several parts', () => {
  const part = (number: number) => `models/big-0000${number}-of-00003.gguf`

  test('is one, of their size together, and is named by its first', async () => {
    const {path, at, model} = home()
    for (const number of [1, 2, 3]) model(part(number))
    for (const number of [2, 3]) truncateSync(at(part(number)), 100)
    const {models} = await findModels(placesOf(path))
    const first = ggufFile({values: smallModel}).length
    expect(models).toMatchObject([{name: 'big', path: at(part(1)), parts: 3, sizeBytes: first + 200, problem: null}])
    expect(await modelAt(at(part(1)))).toEqual(models[0])
  })

  test('of which one is missing cannot be used', async () => {
    const {path, model} = home()
    for (const number of [1, 3]) model(part(number))
    const {models} = await findModels(placesOf(path))
    expect(models).toMatchObject([{name: 'big', problem: 'part 2 of 3 is not there'}])
  })
})

test('what is no model to ask is listed with the reason', async () => {
  const {path, at, model} = home()
  model('models/adapter.gguf', {...smallModel, 'general.type': text('adapter')})
  model('models/mmproj.gguf', {'general.architecture': text('clip')})
  model('models/nameless.gguf', {})
  writeFileSync(at('models/torn.gguf'), 'GGUF')
  writeFileSync(at('models/vocabulary.gguf'), ggufFile({tensors: 0n, values: smallModel}))
  const {models} = await findModels(placesOf(path))
  expect(models.map(({name, problem}) => `${name}: ${problem}`)).toEqual([
    'adapter: it changes another model, and answers nothing itself',
    'mmproj: it reads pictures for another model, and answers nothing itself',
    'nameless: its header does not say what model it is',
    'torn: it is too short for a GGUF file',
    'vocabulary: it holds a vocabulary and no weights',
  ])
})

describe('the places', () => {
  test('are those of SORTIE_MODELS first, folders or files, then the usual ones', () => {
    expect(modelPlaces({HOME: '/home/a', SORTIE_MODELS: '~/x:/y/z.gguf:rel'}, '/work', 'linux')).toEqual([
      '/home/a/x',
      '/y/z.gguf',
      '/work/rel',
      '/home/a/.cache/llama.cpp',
      '/home/a/.cache/huggingface/hub',
      '/home/a/models',
      '/home/a/.lmstudio/models',
      '/home/a/.cache/lm-studio/models',
    ])
  })

  test('follow the variables of the programs that fill them', () => {
    const env = {HOME: '/h', LLAMA_CACHE: '/a', HF_HOME: '/b', XDG_CACHE_HOME: '/c'}
    expect(modelPlaces(env, '/', 'linux').slice(0, 2)).toEqual(['/a', '/b/hub'])
    expect(modelPlaces({...env, HF_HUB_CACHE: '/d'}, '/', 'darwin')[1]).toBe('/d')
    expect(modelPlaces({HOME: '/h'}, '/', 'darwin')[0]).toBe('/h/Library/Caches/llama.cpp')
  })

  test('are none where nobody is at home', () => {
    expect(modelPlaces({}, '/', 'linux')).toEqual([])
  })
})

test('how weights are stored is known by number, else by name', () => {
  expect(quantisationOf(15, 'x-Q8_0.gguf')).toBe('Q4_K_M')
  expect(quantisationOf(9_999, 'x-iq3_xxs-00001-of-00002.gguf')).toBe('IQ3_XXS')
  expect(quantisationOf(null, 'x.Q6_K.gguf')).toBe('Q6_K')
  expect(quantisationOf(null, 'Qwen3-1b.gguf')).toBeNull()
})

/** The labelled corpus: files written from templates, each several times with another seed. */
import {createRandom, seedOf} from './random.ts'
import {assignmentTemplates} from './secrets/assignments.ts'
import {codeTemplates} from './secrets/false-code.ts'
import {dataTemplates} from './secrets/false-data.ts'
import {placeholderTemplates} from './secrets/false-placeholders.ts'
import {heldOutFalse} from './secrets/holdout-false.ts'
import {heldOutTrue} from './secrets/holdout-true.ts'
import {keyAndUrlTemplates} from './secrets/keys-and-urls.ts'
import {laterFalse} from './secrets/later-false.ts'
import {laterTrue} from './secrets/later-true.ts'
import {moreTokenTemplates} from './secrets/more-tokens.ts'
import {tokenTemplates} from './secrets/tokens.ts'
import type {Template} from './template.ts'
import {heldOutTodoFree, todoFreeTemplates} from './todos/false.ts'
import {heldOutTodos, todoTemplates} from './todos/true.ts'

export interface Labelled {
  readonly template: string
  /** The rule that should find what is planted; null where nothing is. */
  readonly rule: string | null
  readonly path: string
  readonly text: string
  readonly planted: readonly Planted[]
}

export interface Planted {
  /** As it stands in the text. */
  readonly text: string
  /** Its first line and its last, counted from 1. */
  readonly from: number
  readonly to: number
}

export interface Corpus {
  readonly tuned: readonly Labelled[]
  /** From templates that were written before the rules and kept aside. */
  readonly heldOut: readonly Labelled[]
  /** From templates that were written when the rules were done. */
  readonly later: readonly Labelled[]
}

const INSTANCES = 3

export function secretCorpus(): Corpus {
  return {
    tuned: [
      ...tokenTemplates,
      ...moreTokenTemplates,
      ...keyAndUrlTemplates,
      ...assignmentTemplates,
      ...placeholderTemplates,
      ...dataTemplates,
      ...codeTemplates,
    ].flatMap(instancesOf),
    heldOut: [...heldOutTrue, ...heldOutFalse].flatMap(instancesOf),
    later: [...laterTrue, ...laterFalse].flatMap(instancesOf),
  }
}

export function todoCorpus(): Corpus {
  return {
    tuned: [...todoTemplates, ...todoFreeTemplates].flatMap(instancesOf),
    heldOut: [...heldOutTodos, ...heldOutTodoFree].flatMap(instancesOf),
    later: [],
  }
}

function instancesOf(template: Template): Labelled[] {
  return Array.from({length: INSTANCES}, (_, instance) => instanceOf(template, instance))
}

function instanceOf({name, rule, path, write}: Template, instance: number): Labelled {
  const secrets: string[] = []
  const text = write(createRandom(seedOf(name, instance)), secret => {
    secrets.push(secret)
    return secret
  })
  return {template: name, rule, path, text, planted: secrets.map(secret => placeOf(secret, text))}
}

function placeOf(secret: string, text: string): Planted {
  const at = text.indexOf(secret)
  return {text: secret, from: lineAt(text, at), to: lineAt(text, at + secret.length - 1)}
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

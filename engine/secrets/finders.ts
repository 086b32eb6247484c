/** The table of all that marks a secret by a word. */
import {addressFinder} from './addresses.ts'
import {assignmentFinder} from './assignments.ts'
import {awsPairFinder} from './aws-pair.ts'
import {credentialFinders} from './credentials.ts'
import type {Finder} from './finder.ts'
import {formatFinders} from './formats.ts'
import {privateKeyFinders} from './private-keys.ts'
import {webTokenFinder} from './web-tokens.ts'

/** The more telling first: of two that overlap, the first says what it is. */
export const finders: readonly Finder[] = [
  ...privateKeyFinders,
  ...formatFinders,
  awsPairFinder,
  webTokenFinder,
  addressFinder,
  ...credentialFinders,
  assignmentFinder,
]

/** A validator's finding in our words, at the key or value it is about. */
import type {Violation} from '../../schemas/validator.ts'
import type {Diagnostic, Place, SourceFile} from '../contracts.ts'
import {didYouMean, nearMissAmong} from './near-miss.ts'
import {codeOf, isObject, listAt, objectAt, ruleOf, text, valueHint, wordsIn} from './rule-words.ts'
import {stepLabel} from './steps.ts'
import {childOf, entryOf, headOf, placeOf, type Spot, spotAt} from './tree.ts'
import {describe, quoted} from './words.ts'

export interface Checked {
  readonly file: SourceFile
  /** What the validator was given. */
  readonly root: Spot
  /** How messages call the root: 'the mission', 'step "build"'. */
  readonly label: string
}

type Told = Omit<Diagnostic, 'severity'>

/** One diagnostic for each thing that is wrong; what merely follows from another violation is left out. */
export function explainViolations(violations: readonly Violation[], checked: Checked): Diagnostic[] {
  const incomplete = new Set(violations.filter(isChoice).map(({instancePath}) => instancePath))
  return violations
    .filter(({schemaPath}) => !/\/(?:anyOf|oneOf)\/\d+\//.test(schemaPath))
    .filter(({propertyName}) => propertyName === undefined)
    .filter(({keyword, instancePath}) => keyword !== 'dependencies' || !incomplete.has(instancePath))
    .map(violation => ({severity: 'error', ...explain(violation, checked)}))
}

function explain(violation: Violation, checked: Checked): Told {
  const spot = spotAt(checked.root, violation.instancePath)
  switch (violation.keyword) {
    case 'additionalProperties':
      return unknownKey(violation, spot, checked)
    case 'propertyNames':
      return badName(violation, spot, checked)
    case 'required':
      return missing([text(violation.params['missingProperty'])], spot, checked)
    case 'anyOf':
    case 'oneOf':
    case 'not':
      return choice(violation, spot, checked)
    case 'dependencies':
      return partnerMissing(violation, spot, checked)
    case 'uniqueItems':
      return listedTwice(violation, spot, checked)
    case 'type':
      return {code: 'MISSION_WRONG_TYPE', ...wrongValue(violation, spot, checked)}
    default:
      return {code: codeOf(violation), ...wrongValue(violation, spot, checked)}
  }
}

function unknownKey({params, parentSchema}: Violation, spot: Spot, checked: Checked): Told {
  const key = text(params['additionalProperty'])
  const known = Object.keys(objectAt(parentSchema, 'properties'))
  const entry = entryOf(spot.tree, key)
  const written = entry?.written ?? key
  const hint =
    key === '<<' ? 'YAML 1.2 has no merge keys: write the keys out' : unknownKeyHint(written, known, spot, checked)
  return {
    code: 'MISSION_UNKNOWN_KEY',
    message: `unknown key ${quoted(written)} in ${nameOf(spot, checked)}`,
    place: keyPlace(key, spot, checked),
    hint,
  }
}

function unknownKeyHint(written: string, known: readonly string[], spot: Spot, checked: Checked): string {
  const meant = didYouMean(nearMissAmong(known)(written))
  if (meant !== undefined) return meant
  const isStep = spot.tree === checked.root.tree || spot.parent?.entry?.written === 'steps'
  const keys = `known here: ${known.join(', ')}`
  return isStep && known.includes('with') ? `${keys}; the parameters of the step's type stand in "with"` : keys
}

function badName({params, parentSchema}: Violation, spot: Spot, checked: Checked): Told {
  const key = text(params['propertyName'])
  const words = wordsIn(objectAt(parentSchema, 'propertyNames')) ?? 'is not a name that can be used here'
  return {code: 'MISSION_BAD_VALUE', message: `${quoted(key)} ${words}`, place: keyPlace(key, spot, checked)}
}

function missing(keys: readonly string[], spot: Spot, checked: Checked): Told {
  const message = `${nameOf(spot, checked)} needs ${keys.map(quoted).join(' or ')}`
  return {code: 'MISSION_MISSING_KEY', message, place: headOf(checked.file, spot)}
}

/** Schemas say only one kind of choice: which of some keys must be there, or which exclude each other. */
function choice(violation: Violation, spot: Spot, checked: Checked): Told {
  const keys = choices(violation)
  const present = keys.filter(key => isObject(violation.data) && violation.data[key] !== undefined)
  const [first, second] = present
  if (first === undefined || second === undefined) return missing(keys, spot, checked)
  const related = [{message: `the ${quoted(first)}`, place: keyPlace(first, spot, checked)}]
  const message = `${quoted(first)} and ${quoted(second)} exclude each other`
  return {
    code: 'MISSION_BAD_VALUE',
    message,
    place: keyPlace(second, spot, checked),
    related,
    hint: 'keep one of the two',
  }
}

function partnerMissing({params}: Violation, spot: Spot, checked: Checked): Told {
  const key = text(params['property'])
  const partner = text(params['missingProperty'])
  return {
    code: 'MISSION_BAD_VALUE',
    message: `${quoted(key)} has no effect without ${quoted(partner)}`,
    place: keyPlace(key, spot, checked),
  }
}

function listedTwice({params}: Violation, spot: Spot, checked: Checked): Told {
  const [first, second] = [Number(params['j']), Number(params['i'])]
    .sort((a, b) => a - b)
    .map(index => childOf(spot, String(index)) ?? spot)
  const item = second ?? spot
  return {
    code: 'MISSION_BAD_VALUE',
    message: `${nameOf(spot, checked)} lists ${describe(item.tree)} twice`,
    place: placeOf(checked.file, item),
    ...(first && {related: [{message: 'first listed here', place: placeOf(checked.file, first)}]}),
  }
}

function wrongValue(violation: Violation, spot: Spot, checked: Checked): Omit<Told, 'code'> {
  const rule = ruleOf(violation)
  const isEmpty = violation.keyword === 'minItems' || violation.keyword === 'minLength'
  const message = `${nameOf(spot, checked)} ${rule}${isEmpty ? '' : `, not ${describe(spot.tree)}`}`
  const hint = valueHint(violation, spot.tree)
  return {message, place: placeOf(checked.file, spot), ...(hint !== undefined && {hint})}
}

/** How a message calls the value: by its key, or by its number in the list that the key holds. */
function nameOf(spot: Spot, checked: Checked): string {
  if (spot.tree === checked.root.tree) return checked.label
  if (spot.index !== undefined) {
    const list = spot.parent?.entry?.written
    return list === 'steps' ? stepLabel(spot.tree, spot.index) : `item ${spot.index + 1} of ${quoted(list ?? '')}`
  }
  return quoted(spot.entry?.written ?? '')
}

function keyPlace(key: string, spot: Spot, {file}: Checked): Place {
  const entry = entryOf(spot.tree, key) ?? entryOf(spot.parent?.tree, key)
  return entry === undefined ? headOf(file, spot) : {file, start: entry.key.start, end: entry.key.end}
}

function isChoice({keyword}: Violation): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf'
}

function choices({keyword, parentSchema}: Violation): string[] {
  const branches = keyword === 'not' ? [objectAt(parentSchema, keyword)] : listAt(parentSchema, keyword)
  return branches.flatMap(branch => listAt(branch, 'required')).map(text)
}

/** The places that an answer cites, as far as they are there. Pure. */
import {prove, sourceLines} from '../../llm/proof/prove.ts'

export interface ModelCitation {
  readonly path: string
  readonly line: number
  readonly quote: string
}

/** A type and not an interface: an interface does not count as JSON. */
export type CitedPlace = {
  readonly path: string
  readonly line: number
  /** As it stands in the file, without the white space around it. */
  readonly quote: string
  /** By how many lines the model was off. */
  readonly moved_by: number
}

/** Of files that were not shown, nothing can be known: they are rejected as well. Each line once. */
export function provenPlaces(
  citations: readonly ModelCitation[],
  {texts}: {readonly texts: ReadonlyMap<string, string>},
): {readonly places: readonly CitedPlace[]; readonly rejected: number} {
  const places = new Map<string, CitedPlace>()
  let rejected = 0
  for (const {path: written, line, quote} of citations) {
    const path = written.trim().replace(/^\.\//, '')
    const text = texts.get(path)
    const proof = text === undefined ? null : prove({startLine: line, endLine: line, quote}, sourceLines(text))
    if (proof?.kind !== 'proven' || proof.isDoubtful) rejected++
    else {
      const place = {path, line: proof.startLine, quote: proof.quote, moved_by: proof.movedBy}
      places.set(`${path}:${place.line}`, places.get(`${path}:${place.line}`) ?? place)
    }
  }
  return {places: [...places.values()], rejected}
}

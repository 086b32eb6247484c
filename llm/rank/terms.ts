/** What a question is about: its words, as far as they may stand in code. Pure. */

const STOP_WORDS = new Set(
  'about after all and any are because been before being but can could does done each for from get gets give goes had has have here how into its just like made make many may more most much must not now off one only other our out over please same should show some such take tell than that the their them then there these they this those through under until use used uses using very was way well were what when where which while who why will with would you your'.split(
    ' ',
  ),
)
const MIN_CHARACTERS = 3

/** In lower case, each once: words, and the parts of names such as `readFile` and `read_file`. */
export function termsIn(question: string): readonly string[] {
  const names = question.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []
  const terms = names.flatMap(name => [name, ...partsOf(name)]).map(term => term.toLowerCase())
  return [...new Set(terms)].filter(term => term.length >= MIN_CHARACTERS && !STOP_WORDS.has(term)).map(stemOf)
}

function partsOf(name: string): readonly string[] {
  const parts = name.split(/[_$]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u)
  return parts.length > 1 ? parts : []
}

/** `retries` and `retrying` are looked for as `retr`: what code calls `retry` begins so too. */
function stemOf(term: string): string {
  if (term.length < 5) return term
  return term.replace(/(?:ations?|ings?|ies|ied|es|ed|s|y)$/, '')
}

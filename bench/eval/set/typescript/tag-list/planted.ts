const MAX_TAGS = 20

const TAGS = /^([a-z]+,?)+$/

export function parseTags(text: string): string[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  if (!TAGS.test(wanted)) throw new Error('tags are words with commas between them')
  const tags = wanted.split(',').filter(tag => tag !== '')
  return [...new Set(tags)].slice(0, MAX_TAGS)
}

export function formatTags(tags: readonly string[]): string {
  return [...tags].sort().join(', ')
}

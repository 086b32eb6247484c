export interface Quote {
  readonly cents: number
  readonly expiresAtMs: number
}

export type Fetch = (product: string, region: string) => Promise<Quote>

export function cachedQuotes(fetchQuote: Fetch, clock: () => number): Fetch {
  const known = new Map<string, Quote>()
  return async (product, region) => {
    const key = JSON.stringify([product, region])
    const found = known.get(key)
    if (found !== undefined && found.expiresAtMs > clock()) return found
    const quote = await fetchQuote(product, region)
    known.set(key, quote)
    return quote
  }
}

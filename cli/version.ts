/** Set when the bundle is built; sources that run unbundled, as in tests, say so. */
declare const SORTIE_VERSION: string | undefined

export const version: string = typeof SORTIE_VERSION === 'string' ? SORTIE_VERSION : '0.0.0-source'

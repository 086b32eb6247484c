/** What a precompiled validator looks like to those who call it. */

export interface Validator<T = unknown> {
  (data: unknown): data is T
  /** Of the last call; empty or null after a valid one. */
  errors?: readonly Violation[] | null
}

/** One rule of a schema that a value breaks. */
export interface Violation {
  readonly keyword: string
  /** JSON pointer to the value: '/steps/1/timeout'. */
  readonly instancePath: string
  /** Where in the schema the rule stands. */
  readonly schemaPath: string
  /** In English. */
  readonly message?: string
  /** What the keyword adds: {additionalProperty: 'tiemout'}. */
  readonly params: {readonly [name: string]: unknown}
  /** Set where the rule is about the name of a key. */
  readonly propertyName?: string
  readonly data: unknown
  readonly parentSchema: unknown
}

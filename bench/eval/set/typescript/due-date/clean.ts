export interface Invoice {
  readonly number: string
  /** A day in UTC: 2024-03-01. */
  readonly dueOn: string
}

function dayOf(date: Date): string {
  const year = date.getUTCFullYear()
  const month = String(date.getUTCMonth() + 1).padStart(2, '0')
  const day = String(date.getUTCDate()).padStart(2, '0')
  return `${year}-${month}-${day}`
}

export function overdue(invoices: readonly Invoice[], now: Date): readonly Invoice[] {
  const today = dayOf(now)
  return invoices.filter(({dueOn}) => dueOn < today)
}

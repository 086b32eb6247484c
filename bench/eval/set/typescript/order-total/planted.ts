export interface Line {
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: string
}

function amountOf(price: string): number {
  return Number.parseFloat(price)
}

export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, {quantity, unitPrice}) => sum + quantity * amountOf(unitPrice), 0)
}

export function isPaid(lines: readonly Line[], payments: readonly string[]): boolean {
  const paid = payments.reduce((sum, payment) => sum + amountOf(payment), 0)
  return paid === totalOf(lines)
}

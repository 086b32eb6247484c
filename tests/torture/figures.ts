/** Prints what a suite has measured, one line for each suite, whether or not it then passes. */
export function printFigures(suite: string, figures: {readonly [name: string]: number | string}): void {
  const parts = Object.entries(figures).map(([name, value]) => {
    return `${name} ${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`
  })
  process.stdout.write(`figures of ${suite}: ${parts.join(', ')}\n`)
}

/** What an item prints, for the log that it shares with the others: whole lines, and each says whose it is. */

export interface ItemLines {
  write(stream: 'stdout' | 'stderr', text: string): void
  /** Hands on what was printed last without a line break. */
  flush(): void
}

/** A line that never ends is handed on in pieces of this size. */
const MAX_LINE_CHARACTERS = 65_536

export function createItemLines(label: string, take: (stream: 'stdout' | 'stderr', bytes: Buffer) => void): ItemLines {
  const begun = {stdout: '', stderr: ''}
  const handOn = (stream: 'stdout' | 'stderr', lines: readonly string[]) => {
    if (lines.length > 0) take(stream, Buffer.from(lines.map(line => `${label} | ${line}\n`).join('')))
  }
  return {
    write(stream, text) {
      const lines = `${begun[stream]}${text}`.split('\n')
      const last = lines.pop() ?? ''
      const isEndless = last.length > MAX_LINE_CHARACTERS
      begun[stream] = isEndless ? '' : last
      handOn(stream, isEndless ? [...lines, last] : lines)
    },
    flush() {
      for (const stream of ['stdout', 'stderr'] as const) {
        const last = begun[stream]
        begun[stream] = ''
        if (last !== '') handOn(stream, [last])
      }
    },
  }
}

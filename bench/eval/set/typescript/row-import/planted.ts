import type {Database} from './database.ts'

export interface Imported {
  readonly taken: number
  readonly refused: readonly {readonly line: number; readonly reason: string}[]
}

export async function importRows(lines: readonly string[], database: Database): Promise<Imported> {
  const refused: {line: number; reason: string}[] = []
  for (const [index, text] of lines.entries()) {
    const [name, email] = text.split(';')
    if (!name || !email) {
      refused.push({line: index + 1, reason: 'a name and an address are needed'})
      continue
    }
    try {
      await database.insert('contacts', {name, email})
    } catch (cause) {
      await database.reconnect()
    }
  }
  return {taken: lines.length - refused.length, refused}
}

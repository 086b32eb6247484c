import type {Pool} from 'pg'

export async function book(pool: Pool, seat: string, passenger: string): Promise<boolean> {
  const {rows} = await pool.query('SELECT passenger FROM seats WHERE id = $1', [seat])
  if (rows[0] === undefined || rows[0].passenger !== null) return false
  await pool.query('UPDATE seats SET passenger = $2 WHERE id = $1', [seat, passenger])
  return true
}

export async function release(pool: Pool, seat: string, passenger: string): Promise<void> {
  await pool.query('UPDATE seats SET passenger = NULL WHERE id = $1 AND passenger = $2', [seat, passenger])
}

export async function freeSeats(pool: Pool): Promise<string[]> {
  const {rows} = await pool.query<{id: string}>('SELECT id FROM seats WHERE passenger IS NULL ORDER BY id')
  return rows.map(({id}) => id)
}

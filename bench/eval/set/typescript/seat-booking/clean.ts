import type {Pool} from 'pg'

export async function book(pool: Pool, seat: string, passenger: string): Promise<boolean> {
  const {rowCount} = await pool.query(
    'UPDATE seats SET passenger = $2 WHERE id = $1 AND passenger IS NULL',
    [seat, passenger],
  )
  return rowCount === 1
}

export async function release(pool: Pool, seat: string, passenger: string): Promise<void> {
  await pool.query('UPDATE seats SET passenger = NULL WHERE id = $1 AND passenger = $2', [seat, passenger])
}

export async function freeSeats(pool: Pool): Promise<string[]> {
  const {rows} = await pool.query<{id: string}>('SELECT id FROM seats WHERE passenger IS NULL ORDER BY id')
  return rows.map(({id}) => id)
}

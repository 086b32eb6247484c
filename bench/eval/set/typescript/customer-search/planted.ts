import type {Pool} from 'pg'

export interface Customer {
  readonly id: number
  readonly name: string
  readonly city: string
}

export async function findCustomers(pool: Pool, tenantId: number, name: string): Promise<Customer[]> {
  const {rows} = await pool.query<Customer>(
    `SELECT id, name, city FROM customers WHERE tenant_id = $1 AND name ILIKE '%${name}%' LIMIT 50`,
    [tenantId],
  )
  return rows
}

export async function countCustomers(pool: Pool, tenantId: number): Promise<number> {
  const {rows} = await pool.query<{count: string}>('SELECT count(*) FROM customers WHERE tenant_id = $1', [tenantId])
  return Number(rows[0]?.count ?? 0)
}

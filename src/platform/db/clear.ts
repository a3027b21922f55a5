import type pg from 'pg'

/** Takes away every schema but PostgreSQL's own and `public`: the database is as before its first migration. */
export async function clearDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ drop: string }>(`
    select format('drop schema %I cascade', nspname) as drop from pg_namespace
    where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%'`)
  // One text is one transaction: all of it or nothing.
  await pool.query(rows.map(({ drop }) => drop).join('; '))
}

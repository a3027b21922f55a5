import type pg from 'pg'

/** A table by its name `schema.table`, with the columns that are written (not generated ones). */
export type Table = { name: string; columns: string[] }

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg\\_%'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Every table but the queue's (its waiting jobs are kept apart) and the list of migrations (made anew by running them). */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname || '.' || c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and n.nspname || '.' || c.relname <> 'platform.migration'
    order by 1`)
  return rows
}

/** Whether nobody has put anything here: no table of ours, no queue. */
export async function isVirgin(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>(`
    select count(*)::int as count from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and (n.nspname = 'pgboss' or ${OURS})`)
  return rows[0]!.count === 0
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')

/** Statements that take foreign keys and own triggers out of the way, and put them back (checking every row). */
export async function guards(client: pg.ClientBase): Promise<{ off: string[]; on: string[] }> {
  const { rows } = await client.query<{ at: string; name: string; definition: string }>(`
    select k.conrelid::regclass::text as at, format('%I', k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${OURS}`)
  const tables = (await tablesOf(client)).map(({ name }) => quoted(name))
  return {
    off: [
      ...rows.map(({ at, name }) => `alter table ${at} drop constraint ${name}`),
      ...tables.map((table) => `alter table ${table} disable trigger user`),
    ],
    on: [
      ...tables.map((table) => `alter table ${table} enable trigger user`),
      ...rows.map(({ at, name, definition }) => `alter table ${at} add constraint ${name} ${definition}`),
    ],
  }
}

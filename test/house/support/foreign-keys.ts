import type pg from 'pg'

/** Foreign keys whose columns do not lead any index (a partial one counts only when it merely leaves out nulls). */
export async function unindexedForeignKeys(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ key: string }>(`
    select format('%s (%s)', k.conrelid::regclass, k.conname) as key from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname not in ('pgboss') and not exists (
      select from pg_index i
      where i.indrelid = k.conrelid and i.indisvalid
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
        and (select array_agg(part order by part) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) part)
          = (select array_agg(part order by part) from unnest(k.conkey) part))
    order by 1`)
  return rows.map(({ key }) => key)
}

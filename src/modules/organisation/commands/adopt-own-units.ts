import { sql } from 'kysely'
import type { Acting } from '#platform/command/command.ts'

type Row = {
  code: string
  kind: string
  fullName: string
  placeName: string | null
  symbol: string | null
  officialOrder: number
  validFrom: string
  validTo: string | null
}

/**
 * A unit that this installation made itself (its code is its own id), on the first-run page or by hand, and that the catalogue
 * now brings under the same full name, takes the catalogue's code and validity: else the unit would stand twice and its
 * administrator outside the tree. Names that stand several times on either side are left alone.
 */
export async function adoptOwnUnits(
  { write, changed }: Pick<Acting<'organisation', never>, 'write' | 'changed'>,
  units: readonly Row[],
): Promise<void> {
  const once = [...Map.groupBy(units, ({ fullName }) => fullName).values()].filter((same) => same.length === 1).flat()
  const { rows } = await sql<{ id: string; code: string }>`
    update organisation.unit own set code = shipped.code, kind = shipped.kind, place_name = shipped."placeName",
      symbol = coalesce(own.symbol, shipped.symbol), official_order = shipped."officialOrder",
      valid_from = shipped."validFrom", valid_to = shipped."validTo"
    from json_to_recordset(${JSON.stringify(once)}::json)
      as shipped(code text, kind text, "fullName" text, "placeName" text, symbol text, "officialOrder" integer,
        "validFrom" date, "validTo" date)
    where own.code = own.id::text
      and platform.fold(own.full_name) = platform.fold(shipped."fullName")
      and own.valid_from <= coalesce(shipped."validTo", 'infinity')
      and coalesce(own.valid_to, 'infinity') >= shipped."validFrom"
      and not exists (select from organisation.unit known where known.code = shipped.code)
      and not exists (select from organisation.unit twin where twin.id <> own.id and twin.code = twin.id::text
        and platform.fold(twin.full_name) = platform.fold(own.full_name))
    returning own.id, own.code`.execute(write)
  for (const { id, code } of rows) changed('unit', id, { code: null }, { code })
}

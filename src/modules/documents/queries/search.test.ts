import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { searched } from './search.ts'

const base = useDatabase()

test.each([
  ['01/BC-UBND', true],
  ['1/bc-ubnd', true],
  ['bc-ubnd giam ngheo', true],
  ['10/BC-UBND', false],
  ['01/KH-UBND', false],
])('“%s”: %j', async (query, found) => {
  const { rows } = await sql<{ found: boolean }>`select ${searched('doc.search', query)} as found
    from (select platform.fold('1/BC-UBND Báo cáo kết quả giảm nghèo') as search) doc`.execute(base.db)
  expect(rows).toEqual([{ found }])
})

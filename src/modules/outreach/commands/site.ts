import { z } from 'zod'
import { pathOfUnit } from '#modules/organisation/server.ts'
import { maySetSite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { command, type LoadAt } from './define.ts'

const line = (most: number) => z.string().min(1).max(most)

/** What the public pages tell of themselves. */
export const siteContent = z.object({
  name: line(120),
  motto: line(200),
  about: line(1000),
  contentPerson: line(200),
  address: line(300),
  telephone: line(100),
  email: z.email().max(200),
  reception: line(500),
})

/** Says what the public pages tell of themselves, for a body that is responsible for them. */
export const setSite = command({
  name: 'outreach.set-site',
  input: siteContent.extend({ unitId: z.uuid(), seenVersion: z.int() }),
  load: loadSite,
  allow: maySetSite,
  async run(at, { before }, { unitId, seenVersion, contentPerson, ...content }) {
    if ((before?.version ?? 0) !== seenVersion) throw outreachProblem('changedMeanwhile', 409)
    const row = { unit_id: unitId, content_person: contentPerson, ...content, version: seenVersion + 1 }
    await at.write
      .insertInto('outreach.site')
      .values(row)
      .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
      .execute()
    at.changed('site', unitId, before ? { name: before.name } : null, { name: content.name })
    return { unitId }
  },
})

/** The wanted body with its path, and what stands now; another body's site is replaced only by who governs that one too. */
async function loadSite({ write, read }: LoadAt, { unitId }: { unitId: string }) {
  const before = await write
    .selectFrom('outreach.site')
    .select(['unit_id as unitId', 'name', 'version'])
    .forUpdate()
    .executeTakeFirst()
  const wanted = await pathOfUnit(read, unitId)
  if (wanted.length === 0) return null
  const standing = before ? await pathOfUnit(read, before.unitId) : wanted
  return { before, path: wanted.filter((id) => standing.includes(id)) }
}

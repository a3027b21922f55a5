import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { inScope } from '#modules/organisation/server.ts'
import { attachDocumentFile, documentInput, mustBeRegistrable } from '../loading/register.ts'
import { takeNumber } from '../loading/take-number.ts'
import { mayRegister } from '../policy.ts'
import { problems } from '../problems.ts'
import { numberAndSymbol } from '../texts.vi.ts'

const command = commandsOf<'documents', 'organisation'>()
type At = Acting<'documents', 'organisation'>

const input = documentInput.extend({ unitId: z.uuid(), file: stagedFile.optional() })
type Wanted = z.output<typeof input>

/**
 * Enters a document that was issued on paper (or by another body) into the unit's register. One of the unit's own takes its
 * number from the same series as the documents issued here (409 when the number is taken).
 */
export const registerDocument = command({
  name: 'documents.register-document',
  input,
  load: ({ read, actor }, { unitId }) =>
    read
      .selectFrom('organisation.unit as unit')
      .select('unit.id')
      .where('unit.id', '=', unitId)
      .where(inScope(actor, 'unit.id'))
      .executeTakeFirst(),
  allow: (actor, unit) => mayRegister(actor, unit.id),
  async run(at, _unit, wanted) {
    await mustBeRegistrable(at, wanted)
    const year = Number(wanted.issuedOn.slice(0, 4))
    if (!wanted.issuer)
      await takeNumber(at.write, { unitId: wanted.unitId, year, symbol: wanted.symbol }, wanted.number)
    const id = await insert(at, wanted, year)
    if (wanted.file) await attachDocumentFile(at, id, wanted.file)
    at.changed('document', id, null, { ...wanted, file: wanted.file?.name ?? null })
    return { id }
  },
})

async function insert({ write, actor, now }: At, wanted: Wanted, year: number): Promise<string> {
  const id = newId(now.getTime())
  const done = await write
    .insertInto('documents.document')
    .values({
      id,
      unit_id: wanted.unitId,
      issuer: wanted.issuer ?? null,
      kind: wanted.kind,
      number: wanted.number,
      symbol: wanted.symbol,
      issued_on: wanted.issuedOn,
      year,
      subject: wanted.subject,
      signer: wanted.signer,
      directive: wanted.directive,
      registered_by: actor.kind === 'person' ? actor.id : null,
      registered_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows !== 1n)
    throw problems.alreadyRegistered(numberAndSymbol(wanted.number, wanted.symbol))
  return id
}

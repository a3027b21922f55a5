import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { attachDocumentFile, documentInput, lockedDocument, mustBeRegistrable } from '../loading/register.ts'
import { takeNumber } from '../loading/take-number.ts'
import { mayRegister } from '../policy.ts'
import { problems } from '../problems.ts'
import { numberAndSymbol } from '../texts.vi.ts'

const command = commandsOf<'documents', 'organisation'>()
type At = Acting<'documents', 'organisation'>
type Registered = NonNullable<Awaited<ReturnType<typeof lockedDocument>>>

/** Corrects what was typed of a registered document. One that the system issued never changes (409). */
export const correctDocument = command({
  name: 'documents.correct-document',
  input: documentInput
    .omit({ issuer: true })
    .extend({ id: z.uuid(), seenVersion: z.int(), file: stagedFile.optional() }),
  load: (at, { id }) => lockedDocument(at, id),
  allow: (actor, document) => mayRegister(actor, document.unit_id),
  async run(at, document, { id, seenVersion, file, issuedOn, ...typed }) {
    if (document.signing_id) throw problems.issuedHere()
    if (document.version !== seenVersion) throw problems.stale()
    await mustBeRegistrable(at, { issuedOn, kind: typed.kind })
    const after = { ...typed, issued_on: issuedOn, year: Number(issuedOn.slice(0, 4)) }
    await mustBeFree(at, document, after)
    await at.write
      .updateTable('documents.document')
      .set({ ...after, version: seenVersion + 1 })
      .where('id', '=', id)
      .execute()
    if (file) await attachDocumentFile(at, id, file)
    at.changed('document', id, before(document, after), after)
    return { id }
  },
})

type Key = { number: number; symbol: string; year: number }

async function mustBeFree({ write }: At, document: Registered, { number, symbol, year }: Key): Promise<void> {
  if (document.number === number && document.symbol === symbol && document.year === year) return
  const unitId = document.unit_id
  if (!document.issuer) return void (await takeNumber(write, { unitId, year, symbol }, number))
  const taken = await write
    .selectFrom('documents.document')
    .select('id')
    .where((where) => where.and({ unit_id: unitId, issuer: document.issuer, number, symbol, year }))
    .executeTakeFirst()
  if (taken) throw problems.alreadyRegistered(numberAndSymbol(number, symbol))
}

const before = (document: Registered, after: object) =>
  Object.fromEntries(Object.keys(after).map((key) => [key, document[key as keyof Registered]]))

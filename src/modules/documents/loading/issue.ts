import type { Acting } from '#platform/command/command.ts'
import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import { makeDocx, makeXlsx } from '#platform/document/make.ts'
import { newId } from '#platform/id.ts'
import { attachFile } from '../commands/attach-file.ts'
import { issuedCopiesOf } from '../subject.ts'
import type { LockedSigning } from './locked-signing.ts'
import { personOf } from './person.ts'

type At = Acting<'documents', 'organisation'>
type Given = { number: number; issuedOn: string; directive: boolean }

/** Makes the issued copies of a signing, keeps their bytes, and enters the document into the unit's register. */
export async function issue(at: At, signing: LockedSigning, given: Given): Promise<{ id: string }> {
  const frozen = await at.write
    .selectFrom('documents.signing')
    .select(['model', 'workbook'])
    .where('id', '=', signing.id)
    .executeTakeFirstOrThrow()
  const { number, issuedOn } = given
  // Both passed their schemas when they were frozen; a later schema must not stop an older draft.
  const model = { ...(frozen.model as AdministrativeDocument), number, date: issuedOn }
  await keepCopy(at, signing, 'docx', number, await makeDocx(model))
  if (frozen.workbook) await keepCopy(at, signing, 'xlsx', number, await makeXlsx(frozen.workbook as WorkbookModel))
  return register(at, signing, model, given)
}

async function keepCopy(
  { write, call, files }: At,
  { id, symbol }: LockedSigning,
  format: 'docx' | 'xlsx',
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  const file = await files.stage(bytes, `${String(number).padStart(2, '0')}-${symbol}.${format}`)
  const attachment = await call(attachFile, { subject: issuedCopiesOf(id), file })
  await write
    .insertInto('documents.issued_copy')
    .values({ signing_id: id, format, attachment_id: attachment.id })
    .execute()
}

async function register(
  { write, actor, now }: At,
  signing: LockedSigning,
  model: AdministrativeDocument,
  { number, issuedOn, directive }: Given,
): Promise<{ id: string }> {
  const id = newId(now.getTime())
  await write
    .insertInto('documents.document')
    .values({
      id,
      unit_id: signing.unitId,
      signing_id: signing.id,
      kind: signing.kind,
      number,
      symbol: signing.symbol,
      issued_on: issuedOn,
      year: Number(issuedOn.slice(0, 4)),
      subject: model.subject,
      signer: model.signature.name,
      directive,
      registered_by: personOf(actor),
      registered_at: now,
    })
    .execute()
  return { id }
}

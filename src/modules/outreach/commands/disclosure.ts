import { z } from 'zod'
import { mayDisclose } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { disclosableSeen } from '../visibility.ts'
import { command, personId, type LoadAt } from './define.ts'

const about = { documentId: z.uuid() }

/** Opens an issued document of the register, with its files, to the public (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11–13). */
export const discloseDocument = command({
  name: 'outreach.disclose-document',
  input: z.object({ ...about, summary: z.string().min(1).max(500) }),
  load: loadDocument,
  allow: mayDisclose,
  async run(at, document, { documentId, summary }) {
    if (document.recalled) throw outreachProblem('recalled', 409)
    if (document.disclosedOn && !document.withdrawnAt) throw outreachProblem('alreadyDisclosed', 409)
    const row = {
      document_id: documentId,
      summary,
      disclosed_by: personId(at.actor),
      disclosed_at: at.now,
      disclosed_on: at.today,
      withdrawn_by: null,
      withdrawn_at: null,
    }
    await at.write
      .insertInto('outreach.disclosure')
      .values(row)
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
      .execute()
    at.changed('document', documentId, null, { summary })
    return { documentId }
  },
})

/** Takes a document off the public page. */
export const withdrawDisclosure = command({
  name: 'outreach.withdraw-disclosure',
  input: z.object(about),
  load: loadDocument,
  allow: mayDisclose,
  async run(at, document, { documentId }) {
    if (!document.disclosedOn || document.withdrawnAt) throw outreachProblem('stepNotNow', 409)
    await at.write
      .updateTable('outreach.disclosure')
      .set({ withdrawn_by: personId(at.actor), withdrawn_at: at.now })
      .where('document_id', '=', documentId)
      .execute()
    at.changed('document', documentId, { disclosed: true }, { disclosed: false })
    return { documentId }
  },
})

async function loadDocument({ read, write, actor }: LoadAt, { documentId }: { documentId: string }) {
  const document = await read
    .selectFrom('documents.document as document')
    .select(['document.id', 'document.unit_id as unitId'])
    .select((from) =>
      from
        .exists(
          from
            .selectFrom('documents.document_note as note')
            .select('note.n')
            .whereRef('note.document_id', '=', 'document.id')
            .where('note.kind', '=', 'recall'),
        )
        .as('recalled'),
    )
    .where('document.id', '=', documentId)
    .where(disclosableSeen(actor))
    .executeTakeFirst()
  if (!document) return null
  const standing = await write
    .selectFrom('outreach.disclosure')
    .select(['disclosed_on as disclosedOn', 'withdrawn_at as withdrawnAt'])
    .where('document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  return { ...document, disclosedOn: standing?.disclosedOn ?? null, withdrawnAt: standing?.withdrawnAt ?? null }
}

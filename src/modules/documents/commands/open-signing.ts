import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { administrativeDocument, workbook } from '#platform/document/index.ts'
import { printable } from '#platform/document/printable.ts'
import { newId } from '#platform/id.ts'
import { inScope } from '#modules/organisation/server.ts'
import { personOf } from '../loading/person.ts'
import { mayStep } from '../policy.ts'
import { problems } from '../problems.ts'
import { pathOf } from '../signing.ts'
import { subject } from '../subject.ts'

const command = commandsOf<'documents', 'organisation'>()
type At = Acting<'documents', 'organisation'>

const input = z.object({
  unitId: z.uuid(),
  /** The thing that this is the document of; `href` is its page. */
  subject: subject.extend({ href: z.string().startsWith('/lam-viec/') }),
  title: z.string().trim().min(1).max(500),
  /** A code of documents.kind, such as 'bao-cao'. */
  kind: z.string(),
  model: administrativeDocument,
  workbook: workbook.nullish(),
  templateVersion: z.string().min(1).max(100),
  /** Last acceptable day of the subject, where it has one. */
  dueOn: z.iso.date().nullish(),
  /** The issued signing of the same unit that this one replaces (thay thế). */
  replacesId: z.uuid().nullish(),
})

/**
 * "Chốt bản trình ký": freezes a document, number and date blank, and starts its way in the unit. Only a part of the owner's
 * act. Refuses (409) while the subject has a draft on its way or an issued document that this one does not replace.
 */
export const openSigning = command({
  name: 'documents.open-signing',
  calledOnly: true,
  input,
  load: ({ read, actor }, { unitId }) =>
    read
      .selectFrom('organisation.unit as unit')
      .select('unit.id')
      .where('unit.id', '=', unitId)
      .where(inScope(actor, 'unit.id'))
      .executeTakeFirst(),
  allow: (actor, unit) => mayStep(actor, 'drafted', unit.id),
  async run(at, _unit, wanted) {
    await mustFit(at, wanted)
    const id = newId(at.now.getTime())
    const inserted = await at.write
      .insertInto('documents.signing')
      .values({ id, ...(await rowOf(at, wanted)) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw await whyNot(at, wanted)
    await firstStep(at, id, wanted.unitId)
    at.changed('signing', id, null, { title: wanted.title, subject: wanted.subject, step: 'drafted' })
    return { id }
  },
})

type Wanted = z.output<typeof input>

async function mustFit({ write }: At, { kind, unitId, replacesId }: Wanted): Promise<void> {
  const known = await write.selectFrom('documents.kind').select('code').where('code', '=', kind).executeTakeFirst()
  if (!known) throw problems.unknownKind()
  if (!replacesId) return
  const replaced = await write
    .selectFrom('documents.document')
    .select('id')
    .where('signing_id', '=', replacesId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!replaced) throw problems.replacesUnknown()
}

async function rowOf(at: At, wanted: Wanted) {
  const path = await at.write
    .selectFrom('documents.signing_path')
    .select(['content_check as contentCheck', 'form_check as formCheck'])
    .where('unit_id', '=', wanted.unitId)
    .executeTakeFirst()
  return {
    unit_id: wanted.unitId,
    subject_slice: wanted.subject.slice,
    subject_kind: wanted.subject.kind,
    subject_id: wanted.subject.id,
    subject_href: wanted.subject.href,
    title: wanted.title,
    kind: wanted.kind,
    symbol: wanted.model.symbol.normalize('NFC'),
    model: frozen({ ...wanted.model, number: null, date: null }),
    workbook: wanted.workbook ? frozen(wanted.workbook) : null,
    template_version: wanted.templateVersion,
    path: [...pathOf(path ?? { contentCheck: false, formCheck: false })],
    due_on: wanted.dueOn ?? null,
    replaces_id: wanted.replacesId ?? null,
    opened_by: personOf(at.actor),
    opened_at: at.now,
    opened_on: at.today,
  }
}

/** As text for jsonb, which cannot hold the sign U+0000. */
const frozen = (model: object): string =>
  JSON.stringify(model, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value))

async function firstStep({ write, actor, now, today }: At, id: string, unitId: string): Promise<void> {
  await write
    .insertInto('documents.signing_step')
    .values({
      signing_id: id,
      n: 1,
      kind: 'drafted',
      person_id: personOf(actor),
      membership_id: mayStep(actor, 'drafted', unitId)?.id ?? null,
      at: now,
      on_day: today,
    })
    .execute()
}

async function whyNot({ write }: At, { replacesId }: Wanted) {
  const replacing = replacesId
    ? await write
        .selectFrom('documents.signing')
        .select('id')
        .where('replaces_id', '=', replacesId)
        .where('closed_at', 'is', null)
        .executeTakeFirst()
    : undefined
  return replacing ? problems.alreadyReplaced() : problems.alreadyOpen()
}

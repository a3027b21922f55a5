import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { stagedFile } from '#platform/files/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { addStep, eventOf } from '../loading/add-step.ts'
import { issue } from '../loading/issue.ts'
import { lockedSigning, mustFollow } from '../loading/locked-signing.ts'
import { attachSignedPaper } from '../loading/signed-paper.ts'
import { takeNumber } from '../loading/take-number.ts'
import { mayStep } from '../policy.ts'
import { problems } from '../problems.ts'
import { fieldText } from '../texts.vi.ts'

const command = commandsOf<'documents', 'organisation'>()
type At = Acting<'documents', 'organisation'>

const number = z
  .int({ error: fieldText.number })
  .positive({ error: fieldText.number })
  .max(99_999, { error: fieldText.number })

/**
 * Văn thư gives number and date: the issued copy is made once and its bytes are kept (Nghị định 30/2020/NĐ-CP, Điều 15, 18).
 * `number` null takes the next of the unit's series for that year and symbol.
 */
export const enterNumber = command({
  name: 'documents.enter-number',
  input: z.object({
    id: z.uuid(),
    number: number.nullable(),
    issuedOn: z.iso.date(),
    /** Whether it directs others (văn bản chỉ đạo). */
    directive: z.boolean().default(false),
    signedPaper: stagedFile.optional(),
  }),
  load: (at, { id }) => lockedSigning(at, id),
  allow: (actor, { unitId }) => mayStep(actor, 'numbered', unitId),
  async run(at, signing, { issuedOn, directive, signedPaper, ...wanted }) {
    mustFollow(signing, 'numbered')
    const signature = signing.steps.findLast(({ kind }) => kind === 'signed')!
    mustBeDay(at, signature.onDay, issuedOn)
    const series = { unitId: signing.unitId, symbol: signing.symbol, year: Number(issuedOn.slice(0, 4)) }
    const given = await takeNumber(at.write, series, wanted.number)
    const document = await issue(at, signing, { number: given, issuedOn, directive })
    if (signedPaper) await attachSignedPaper(at, signing.id, signedPaper)
    const place = mayStep(at.actor, 'numbered', signing.unitId)
    await addStep(at, signing, {
      kind: 'numbered',
      onDay: issuedOn,
      place,
      facts: { number: given, symbol: signing.symbol },
    })
    at.emit('documents.issued', {
      ...eventOf(signing),
      documentId: document.id,
      number: given,
      symbol: signing.symbol,
      issuedOn,
      signedOn: signature.onDay,
      signedAt: signature.at.toISOString(),
    })
    return { id: signing.id, number: given }
  },
})

function mustBeDay({ today }: At, signedOn: string, issuedOn: string): void {
  if (issuedOn > today) throw problems.dateInFuture('issuedOn')
  if (issuedOn < signedOn) throw problems.dateBeforeSigning(formatDate(signedOn))
}

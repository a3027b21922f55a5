import type { Reader } from '#platform/db/index.ts'
import { readCode } from '../code.ts'
import type { Kind } from '../kind.ts'
import { noticeKinds, stateOf, toldSteps, walledSteps, type State, type StepKind } from '../state.ts'

type Asking = { db: Reader<'feedback' | 'organisation'> }

/** A part of a letter that was split off, as the holder of the letter's code may follow it. */
export type ToldPart = { code: string; kind: Kind; topic: string | null }

export type ToldStep = { kind: StepKind; onDay: string; note: string | null }
export type ToldMessage = { n: number; kind: 'question' | 'notice' | 'reply'; body: string | null; onDay: string }
export type ToldAnswer = { n: number; body: string; unit: string; documentNumber: string | null; onDay: string }

/** What the tracking page shows: nothing of the letter itself, nothing of who sent it. */
export type Tracking = {
  code: string
  kind: Kind
  topic: string | null
  place: string | null
  desk: { unit: string; phone: string | null; address: string | null; hours: string | null }
  inCharge: string
  receivedOn: string
  noticeDueOn: string
  /** The sender was told whether and by whom it is handled: that day presses no more. */ noticeGiven: boolean
  resultDueOn: string | null
  state: State
  steps: ToldStep[]
  messages: ToldMessage[]
  answers: ToldAnswer[]
  extensions: { newDueOn: string; reason: string }[]
  mayNotSolve: boolean
  /** Whether the sender agrees that it is listed, and may take that back. */ mayHide: boolean
  score: number | null
  /** How many photos came with it; null = not told of it. */ photos: number | null
  outsideNumber: string | null
  /** What was split off it; never a denunciation. */ parts: ToldPart[]
  /** The code of the letter that it was a part of. */ partOf: string | null
}

/** A petition by what somebody typed as its code; null for every code that is none or unknown. Of a denunciation only that it came in, and whether it was directed. */
export async function petitionByCode(ask: Asking, typed: string): Promise<Tracking | null> {
  const code = readCode(typed)
  const head = code ? await headOf(ask, code) : null
  if (!head) return null
  const { id, place, kind, ...petition } = head
  const steps = await stepsOf(ask, id)
  const base = { code: head.code, kind, ...deskOf(petition), ...datesOf(petition) }
  if (kind === 'denunciation') return { ...base, ...NOTHING_TOLD, ...walled(steps), inCharge: petition.deskUnit }
  const [answers, said] = [await answersOf(ask, id), await saidOf(ask, id)]
  const state = stateOf(steps.map((step) => step.kind))
  return {
    ...base,
    topic: petition.topic,
    place,
    inCharge: petition.inCharge,
    state,
    noticeGiven: steps.some((step) => noticeKinds.includes(step.kind)),
    steps: toldSteps(steps).map(withoutInnerNote),
    messages: await messagesOf(ask, id),
    answers,
    extensions: await extensionsOf(ask, id),
    mayNotSolve: state === 'answered' && !said.notSolved,
    mayHide: said.listing,
    score: said.score,
    photos: said.photos,
    outsideNumber: said.outsideNumber,
    parts: await partsOf(ask, id),
    partOf: petition.partOf,
  }
}

const NOTHING_TOLD = {
  topic: null,
  place: null,
  messages: [],
  answers: [],
  extensions: [],
  mayNotSolve: false,
  mayHide: false,
  score: null,
  photos: null,
  outsideNumber: null,
  parts: [],
  partOf: null,
} satisfies Partial<Tracking>

/** What the holder of a denunciation's code is told: that it came in and was directed, and when; no words of anybody. */
const walled = (steps: readonly ToldStep[]) => {
  const shown = walledSteps(steps)
  const kinds = shown.map(({ kind }) => kind)
  return {
    state: stateOf(kinds),
    noticeGiven: kinds.some((kind) => noticeKinds.includes(kind)),
    steps: shown.map((step) => ({ ...step, note: null })),
  }
}

/** Steps whose note is written for the sender, or by him; other notes are the office's own. */
const NOTED: readonly StepKind[] = ['refused', 'forwarded', 'directed', 'not-solved']

const withoutInnerNote = (step: ToldStep): ToldStep => (NOTED.includes(step.kind) ? step : { ...step, note: null })

type Head = NonNullable<Awaited<ReturnType<typeof headOf>>>

const deskOf = ({ deskUnit, phone, address, hours }: Pick<Head, 'deskUnit' | 'phone' | 'address' | 'hours'>) => ({
  desk: { unit: deskUnit, phone, address, hours },
})

const datesOf = ({
  receivedOn,
  noticeDueOn,
  resultDueOn,
}: Pick<Head, 'receivedOn' | 'noticeDueOn' | 'resultDueOn'>) => ({
  receivedOn,
  noticeDueOn,
  resultDueOn,
})

const headOf = ({ db }: Asking, code: string) =>
  db
    .selectFrom('feedback.petition as petition')
    .innerJoin('feedback.desk as desk', 'desk.unit_id', 'petition.desk_id')
    .innerJoin('organisation.unit as desk_unit', 'desk_unit.id', 'petition.desk_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'petition.unit_id')
    .leftJoin('organisation.unit as place', 'place.id', 'petition.place_id')
    .leftJoin('feedback.topic as topic', 'topic.id', 'petition.topic_id')
    .leftJoin('feedback.petition as whole', (join) =>
      join.onRef('whole.id', '=', 'petition.split_from_id').on('whole.kind', '<>', 'denunciation'),
    )
    .select(['petition.id', 'petition.code', 'petition.kind', 'topic.name as topic', 'place.place_name as place'])
    .select(['desk_unit.full_name as deskUnit', 'desk.phone', 'desk.address', 'desk.hours'])
    .select(['unit.full_name as inCharge', 'petition.received_on as receivedOn'])
    .select(['petition.notice_due_on as noticeDueOn', 'petition.result_due_on as resultDueOn'])
    .select('whole.code as partOf')
    .where('petition.code', '=', code)
    .executeTakeFirst()

const stepsOf = ({ db }: Asking, id: string): Promise<ToldStep[]> =>
  db
    .selectFrom('feedback.step as step')
    .leftJoin('feedback.not_solved as unsolved', (join) =>
      join.onRef('unsolved.petition_id', '=', 'step.petition_id').on('step.kind', '=', 'not-solved'),
    )
    .select(({ fn }) => ['step.kind', 'step.on_day as onDay', fn.coalesce('unsolved.reason', 'step.note').as('note')])
    .where('step.petition_id', '=', id)
    .orderBy('step.n')
    .execute()

/** Denunciations are left out, also one that was found to be one later. */
const partsOf = ({ db }: Asking, id: string): Promise<ToldPart[]> =>
  db
    .selectFrom('feedback.petition as part')
    .leftJoin('feedback.topic as topic', 'topic.id', 'part.topic_id')
    .select(['part.code', 'part.kind', 'topic.name as topic'])
    .where('part.split_from_id', '=', id)
    .where('part.kind', '<>', 'denunciation')
    .orderBy('part.received_at')
    .orderBy('part.id')
    .execute()

const messagesOf = ({ db }: Asking, id: string): Promise<ToldMessage[]> =>
  db
    .selectFrom('feedback.message')
    .select(['n', 'kind', 'body', 'on_day as onDay'])
    .where('petition_id', '=', id)
    // A further message is shown to nobody by the code alone, as the letter is not.
    .where('kind', 'in', ['question', 'notice', 'reply'])
    .orderBy('n')
    .$narrowType<{ kind: ToldMessage['kind'] }>()
    .execute()

/** Answers that were approved and went out on this page. */
const answersOf = ({ db }: Asking, id: string): Promise<ToldAnswer[]> =>
  db
    .selectFrom('feedback.answer as answer')
    .innerJoin('organisation.unit as unit', 'unit.id', 'answer.unit_id')
    .innerJoin('feedback.delivery as delivery', (join) =>
      join
        .onRef('delivery.petition_id', '=', 'answer.petition_id')
        .onRef('delivery.answer_n', '=', 'answer.n')
        .on('delivery.channel', '=', 'page'),
    )
    .select(['answer.n', 'answer.body', 'unit.full_name as unit', 'answer.document_number as documentNumber'])
    .select('delivery.came_on as onDay')
    .where('answer.petition_id', '=', id)
    .where('answer.approved_at', 'is not', null)
    .where('delivery.delivered_at', 'is not', null)
    .orderBy('answer.n')
    .$narrowType<{ onDay: string }>()
    .execute()

const extensionsOf = ({ db }: Asking, id: string) =>
  db
    .selectFrom('feedback.extension')
    .select(['new_due_on as newDueOn', 'reason'])
    .where('petition_id', '=', id)
    .orderBy('n')
    .execute()

/** What the sender said already, and the number in another system. */
async function saidOf({ db }: Asking, id: string) {
  const notSolved = await db
    .selectFrom('feedback.not_solved')
    .select('at')
    .where('petition_id', '=', id)
    .executeTakeFirst()
  const rating = await db
    .selectFrom('feedback.rating')
    .select('score')
    .where('petition_id', '=', id)
    .orderBy('answer_n', 'desc')
    .executeTakeFirst()
  const outside = await db
    .selectFrom('feedback.hand_over')
    .select('number')
    .where('petition_id', '=', id)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  const listing = await db
    .selectFrom('feedback.consent')
    .select('purpose')
    .where('petition_id', '=', id)
    .where('purpose', '=', 'listing')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const { photos } = await db
    .selectFrom('feedback.photo')
    .select((count) => count.fn.countAll<number>().as('photos'))
    .where('petition_id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    photos: Number(photos),
    listing: listing !== undefined,
    notSolved: notSolved !== undefined,
    score: rating?.score ?? null,
    outsideNumber: outside?.number ?? null,
  }
}

import { data } from 'react-router'
import { recordOf, workCalendar } from '#modules/organisation/server.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { pageNumber } from '#ui/table/table.tsx'
import { printedCode } from '../../code.ts'
import { actsNow, type ActKey, type Standing } from '../../handling/acts-now.ts'
import {
  answersOf,
  extensionsOf,
  handOversOf,
  lookedAt,
  looksOf,
  messagesOf,
  petitionById,
  photosOf,
  routingsOf,
  splitOff,
  stepsOf,
  type PetitionShown,
} from '../../queries/petition-page.ts'
import { guidanceLines } from '../../output/guidance-letter.ts'
import { guidanceFor } from '../../queries/guidance.ts'
import { difficultiesOf, sharesOffered } from '../../queries/difficulties.ts'
import { itemsOf } from '../../queries/proposals.ts'
import { similarTo, togetherWith } from '../../queries/similar.ts'
import { consentsOf, formChoices, readersOf, standingOf } from '../../queries/standing.ts'
import { templatesFor } from '../../queries/templates.ts'
import { extendingOf } from './extending.ts'
import { fieldTexts } from './texts.vi.ts'
import type { Route } from './+types/petition.ts'

/** Who asks, and the petition within what he sees; 404 else. */
export async function petitionOf({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const petition = isId(params.petitionId) ? await petitionById(ask, params.petitionId) : null
  if (!petition) throw data(null, { status: 404 })
  return { ask, petition }
}

/** All that the page of a petition shows. */
export async function petitionData(args: Route.LoaderArgs) {
  const { ask, petition } = await petitionOf(args)
  const { db } = ask
  const { id } = petition
  const looking = { ...ask, privacy: appOf(args.context).privacy }
  const guidance = await guidanceFor(ask, petition)
  const shares = await sharesOffered(ask)
  const standing = await standingOf(db, petition)
  const offered = actsNow(ask.actor, standing)
  const acts = offered.filter((act) => act !== 'kho-khan' || shares.length > 0)
  const [steps, messages, routings, answers, choices] = await Promise.all([
    stepsOf(db, id),
    messagesOf(db, id),
    routingsOf(db, id),
    answersOf(db, id),
    formChoices(ask, petition),
  ])
  return {
    petition,
    choices,
    steps,
    messages,
    routings,
    answers,
    acts,
    may: mayOf(ask.actor, routings),
    notAgain: petition.next === 'answer' && isHis(ask.actor, standing.previousOfficerId),
    drafted: noticeDraft(petition, ask.today),
    guidance: guidance ? guidanceLines(guidance) : '',
    draftBegun: answers.findLast(({ approvedAt }) => !approvedAt) ?? null,
    similar: acts.includes('gop') ? await similarTo(ask, id) : [],
    shares,
    ...(await templatesOffered(args, petition, acts)),
    ...(await besides(args, standing)),
    ...(await readersOf(ask, petition)),
    sealed: await lookedAt(looking, petition),
    calendar: await workCalendar(db),
    today: ask.today,
  }
}

/** Templates for whoever drafts, and the one that he chose to begin with. */
async function templatesOffered(args: Route.LoaderArgs, petition: PetitionShown, acts: readonly ActKey[]) {
  const ask = askOf(args.context, args.request)
  const templates = acts.includes('soan') ? await templatesFor(ask, petition) : []
  const wanted = new URL(args.request.url).searchParams.get('mau')
  return { templates, template: templates.find(({ id }) => id === wanted) ?? null }
}

/** The rest of the page: what stands beside the work. */
async function besides(args: Route.LoaderArgs, standing: Standing & { id: string }) {
  const { id, kind } = standing
  const ask = askOf(args.context, args.request)
  const { db } = ask
  const thing = kind === 'denunciation' ? 'denunciation' : 'petition'
  const [extensions, handOvers, photos, consents, looks, record, items, difficulties, together, parts] =
    await Promise.all([
      extensionsOf(db, id),
      handOversOf(db, id),
      photosOf(db, id),
      consentsOf(db, id),
      looksOf(db, id),
      recordOf(db, thing, id, pageNumber(args.request)),
      itemsOf(ask, id),
      difficultiesOf(ask, id),
      togetherWith(ask, id),
      splitOff(ask, id),
    ])
  const extending = await extendingOf(ask, standing)
  return { extending, items, difficulties, together, parts, extensions, handOvers, photos, consents, looks, record }
}

type Routings = Awaited<ReturnType<typeof routingsOf>>
type Acting = Parameters<typeof actsNow>[0]

/** The parts that the actor's units were asked for and have not given. */
const mayOf = (actor: Acting, routings: Routings) => {
  const units = actor.kind === 'person' ? actor.memberships.map(({ unitId }) => unitId) : []
  return {
    contribute: routings.flatMap(({ n, role, unitId, endedAt }) =>
      role === 'part' && endedAt === null && units.includes(unitId) ? [n] : [],
    ),
  }
}

/** Whether the person is the one named: who answered before, and whose answer did not solve it. */
const isHis = (actor: Acting, personId: string | null) => actor.kind === 'person' && actor.id === personId

/** The first words of a notice of handling, to be changed by the officer. */
const noticeDraft = ({ code, unitName, resultDueOn }: PetitionShown, today: string): string => {
  if (!resultDueOn) return ''
  // No day is promised that has passed.
  const due = resultDueOn < today ? null : formatDate(resultDueOn)
  return fieldTexts.noticeDraft(printedCode(code), unitName, due)
}

export type PetitionData = Awaited<ReturnType<typeof petitionData>>

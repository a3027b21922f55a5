import { bearingKinds } from '../state.ts'
import { answerShown, listed, type Db, type Span } from './listed.ts'

/** What happened to petitions of the public list, earliest first: only steps that bear a state, never their notes. */
export const listedUpdates = (db: Db, { from, until }: Span, limit: number) =>
  listed(db)
    .innerJoin('feedback.step as step', 'step.petition_id', 'petition.id')
    .select(['petition.id', 'step.n', 'step.kind', 'step.at', answerShown.as('answer')])
    .where('step.kind', 'in', bearingKinds)
    .$if(from !== undefined, (query) => query.where('step.at', '>=', from!))
    .$if(until !== undefined, (query) => query.where('step.at', '<', until!))
    .orderBy('step.at')
    .orderBy('petition.id')
    .orderBy('step.n')
    .limit(limit)
    .execute()

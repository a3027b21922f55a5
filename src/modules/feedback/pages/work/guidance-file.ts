import { data } from 'react-router'
import { docxResponse } from '#modules/documents/server.ts'
import { appOf } from '#platform/http/context.ts'
import { guidanceLetterTexts as t } from '../../guidance-texts.vi.ts'
import { guidanceLetterOf } from '../../queries/guidance.ts'
import { petitionOf } from './petition-data.ts'
import type { Route } from './+types/guidance-file.ts'

/** The draft of the letter of guidance as a Word file, for who sees the petition. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, petition } = await petitionOf(args as never)
  const letter = await guidanceLetterOf({ ...ask, privacy: appOf(args.context).privacy }, petition)
  if (!letter) throw data(null, { status: 404 })
  return docxResponse(letter, `${t.file} ${petition.code}`)
}

import { docxResponse } from '#modules/documents/server.ts'
import { lowerTexts } from '../parts/texts.vi.ts'
import { planDocumentOf } from '../queries/lower-plans.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/plan-document-file.ts'

/** The draft of the document of a plan made here, as a Word file. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, plan } = await planOf(args)
  const model = await planDocumentOf(ask, plan.id)
  if (!model) throw new Response(null, { status: 404 })
  return docxResponse(model, lowerTexts.document)
}

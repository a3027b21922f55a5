import { appOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { attachmentResponse } from '#modules/documents/server.ts'
import { evidenceOf } from '../evidence.ts'
import { noteOfFile } from '../queries/evidence-note.ts'
import { shareAt } from './share-of.ts'
import type { Route } from './+types/evidence-file.ts'

/** A file that proves a progress note of a share, as a download. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, share } = await shareAt(args)
  const { noteId, fileId } = args.params
  const known = isId(noteId) && isId(fileId) && (await noteOfFile(ask.db, share, noteId))
  if (!known) throw new Response(null, { status: 404 })
  return attachmentResponse(ask, appOf(args.context).files, evidenceOf(noteId), fileId)
}

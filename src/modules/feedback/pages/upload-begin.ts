import { appOf } from '#platform/http/context.ts'
import { openDraft, saveDraft } from '../commands/drafts.ts'
import { beginUpload } from '../commands/uploads.ts'
import { countStep, keyFrom } from './draft-of.ts'
import { toldPlainly } from './upload-answer.ts'
import type { Route } from './+types/upload-begin.ts'

/**
 * Begins an upload that may be interrupted (as tus does): POST with `Upload-Length` answers 201 with `Location`; a form that has no
 * draft yet gets one (`Draft-Key`).
 */
export function action({ context, request }: Route.ActionArgs): Promise<Response> {
  return toldPlainly(async () => {
    const app = appOf(context)
    const { db } = app.runtime
    await countStep(app)
    const key = keyFrom(request)
    if (!(await openDraft(db, key, app.now))) await saveDraft(db, key, {}, app.now)
    const upload = await beginUpload(db, key, Number(request.headers.get('upload-length')), app.now)
    return new Response(null, {
      status: 201,
      headers: { location: `/phan-anh/gui/tai-anh/${upload}?nhap=${key}`, 'draft-key': key, 'upload-offset': '0' },
    })
  })
}

import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import { makeDocx, makeXlsx } from '#platform/document/make.ts'
import { contentDisposition, mediaTypeOf, type FileStore } from '#platform/files/index.ts'
import type { Ask } from '#platform/http/context.ts'
import { Problem } from '#platform/problem.ts'
import { attachmentOf } from './queries/attachments.ts'
import { signingOf } from './queries/signing-state.ts'
import { issuedCopiesOf, signedPaperOf, type Subject } from './subject.ts'
import { pageText } from './texts.vi.ts'

/**
 * The answer with a file of a thing, always as a download. The route of the thing's owner calls it after its own check that
 * the actor sees the thing. Throws a 404 response when the file is not this thing's.
 */
export async function attachmentResponse(ask: Ask, files: FileStore, subject: Subject, id: string): Promise<Response> {
  const file = await attachmentOf(ask, subject, id)
  if (!file) throw notFound()
  return downloadResponse(await files.read(file.sha256), file.name, file.mediaType)
}

/** The answer with a file of a thing's signing: the issued copies and the signed paper. As `attachmentResponse`. */
export async function signingFileResponse(ask: Ask, files: FileStore, subject: Subject, id: string): Promise<Response> {
  const signing = await signingOf(ask, subject)
  const file = signing?.files.find((one) => one.id === id)
  if (!signing || !file) throw notFound()
  const owner = file.role === 'issued' ? issuedCopiesOf(signing.id) : signedPaperOf(signing.id)
  return attachmentResponse(ask, files, owner, id)
}

const notFound = () =>
  new Response(pageText.noFile, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Bytes as a download: never shown in the page's own origin, whatever they are. */
function downloadResponse(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** A document made for this request, as a Word file of this name (without its ending). */
export const docxResponse = (model: AdministrativeDocument, name: string): Promise<Response> =>
  made(makeDocx(model), name, 'docx')

/** A workbook made for this request, as an Excel file of this name (without its ending). */
export const xlsxResponse = (model: WorkbookModel, name: string): Promise<Response> =>
  made(makeXlsx(model), name, 'xlsx')

/** A download has no page of its own: what cannot be made is said in a line of text. */
async function made(making: Promise<Uint8Array>, name: string, ending: 'docx' | 'xlsx'): Promise<Response> {
  try {
    return downloadResponse(new Uint8Array(await making), `${name}.${ending}`, mediaTypeOf(ending))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return new Response(`${error.message}\n`, { status: error.status, headers })
  }
}

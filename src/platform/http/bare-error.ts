import { errorText } from '#ui/page/texts.vi.ts'

/** What React Router answers by itself where a route has no page of its own: a file, a download. */
const BARE = /^(?:null|\{"code":"[^"]*"\}|\{"message":"Unexpected Server Error"\}|Unexpected Server Error\b[^]*)$/

/** An error that a route without a page answers in bare JSON or English, in the words of the error page; all else as it is. */
export async function inWords(response: Response): Promise<Response> {
  if (response.status < 400 || !/^(?:application\/json|text\/plain)/.test(response.headers.get('content-type') ?? ''))
    return response
  if (!BARE.test(await response.clone().text())) return response
  const { title, advice } = errorText(response.status)
  const headers = new Headers(response.headers)
  headers.set('content-type', 'text/plain; charset=utf-8')
  headers.delete('content-length')
  return new Response(`${title}. ${advice}\n`, { status: response.status, headers })
}

import { renderToPipeableStream } from 'react-dom/server'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { ServerRouter, type EntryContext } from 'react-router'
import { log } from '#platform/log.ts'
import { pageFault } from '#platform/http/page-fault.ts'
import { PAGE_SCRIPT } from '#platform/http/page-script.ts'

/** Renders a page whole before it is sent: no script is needed to put late parts in place. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe } = renderToPipeableStream(<ServerRouter context={context} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough()
        headers.set('content-type', 'text/html; charset=utf-8')
        if (bringsScript(context)) headers.set(PAGE_SCRIPT, 'self')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }))
        pipe(body)
      },
      onShellError: reject,
      onError() {
        failed = true
      },
    })
  })
}

/** Whether the page loads a file of its own (`handle = { script }`): the shell then lets this one answer have scripts. */
const bringsScript = ({ routeModules, staticHandlerContext: { matches } }: EntryContext): boolean =>
  matches.some(({ route }) => Boolean((routeModules[route.id]?.handle as { script?: string } | undefined)?.script))

type Failed = { request: Request; params: Readonly<Record<string, string | undefined>> }

/** Refusals are answers, not faults; a fault is logged by its kind and its route, never with what the person typed or holds. */
export function handleError(error: unknown, { request, params }: Failed): void {
  if (request.signal.aborted) return
  const fault = pageFault(error, { path: new URL(request.url).pathname, params })
  if (fault) log.error('page', fault)
}

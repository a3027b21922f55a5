import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useMatches, useRouteError } from 'react-router'
import { ErrorPage } from '#ui/page/error-page.tsx'
import base from '#ui/base.css?url'
import forms from '#ui/form/form.css?url'
import icon from '#ui/icon.svg?url'

export const links = () => [
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
  { rel: 'stylesheet', href: base },
  { rel: 'stylesheet', href: forms },
]

type Handle = { hydrate?: boolean; script?: string } | undefined

/**
 * A page brings scripts only when its route says so: `handle = { hydrate: true }` for React, `handle = { script: url }`
 * for one small file of its own (the innermost route's; entry.server lets it through).
 */
export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches()
  const handles = matches.map(({ handle }) => handle as Handle)
  const hydrate = handles.some((handle) => handle?.hydrate)
  const script = handles.findLast((handle) => handle?.script)?.script
  const language = matches.map(({ loaderData }) => (loaderData as { language?: string } | undefined)?.language)
  return (
    <html lang={language.find(Boolean) ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {script && <script src={script} defer />}
      </head>
      <body>
        {children}
        {hydrate && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
}

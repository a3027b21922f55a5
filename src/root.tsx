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

/** A page brings scripts only when its route says `handle = { hydrate: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  const hydrate = useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate)
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
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

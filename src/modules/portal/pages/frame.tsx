import { isRouteErrorResponse, Outlet } from 'react-router'
import type { ReactNode } from 'react'
import { appOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { PublicFrame, type PublicSite } from '#ui/public/index.ts'
import styles from '#ui/portal.css?url'
import { menuOf } from '../menu.ts'
import { portalTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/frame.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export function loader({ context, request }: Route.LoaderArgs) {
  const { appUrl, today, sample } = appOf(context)
  const site: PublicSite = {
    name: t.siteName(''),
    language: 'vi',
    origin: appUrl,
    path: new URL(request.url).pathname,
  }
  return { site, language: site.language, sampleDay: sample ? formatDate(today) : null }
}

type Data = Route.ComponentProps['loaderData']

export default function PublicSiteFrame({ loaderData }: Route.ComponentProps) {
  return (
    <Framed data={loaderData}>
      <Outlet context={loaderData.site} />
    </Framed>
  )
}

const Framed = ({ data: { site, sampleDay }, children }: { data: Data; children: ReactNode }) => (
  <PublicFrame
    name={site.name}
    path={site.path}
    texts={t.frame}
    menu={menuOf(t)}
    banner={sampleDay && t.sample(sampleDay)}
    foot={<Foot />}
  >
    {children}
  </PublicFrame>
)

const Foot = () => (
  <>
    <p>{t.foot.noMoney}</p>
    <p className="no-print">
      <a href="/lam-viec">{t.foot.workspace}</a>
    </p>
  </>
)

/** A page that is not there, or failed, still stands in the frame. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const words = <ErrorWords status={isRouteErrorResponse(error) ? error.status : 500} />
  return loaderData ? <Framed data={loaderData}>{words}</Framed> : words
}

function ErrorWords({ status }: { status: number }) {
  const [title, advice] = wordsFor(status)
  return (
    <main id="noi-dung" className="wrap stack">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{advice}</p>
      <p className="row">
        <a href="/">{t.error.home}</a>
        <a href="/lam-viec">{t.error.workspace}</a>
      </p>
    </main>
  )
}

function wordsFor(status: number): [string, string] {
  if (status === 404) return [t.error.notFound, t.error.notFoundAdvice]
  return status < 500 ? [t.error.refused, t.error.refusedAdvice] : [t.error.failed, t.error.failedAdvice]
}

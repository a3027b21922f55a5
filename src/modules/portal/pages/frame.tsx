import { isRouteErrorResponse, Outlet } from 'react-router'
import type { ReactNode } from 'react'
import { appOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { publicSite } from '#modules/outreach/server.ts'
import { PublicFrame, readAloud, type PublicSite } from '#ui/public/index.ts'
import styles from '#ui/portal.css?url'
import { languageOf, textsOf } from '../languages.ts'
import { menuOf } from '../menu.ts'
import { Foot } from '../parts/foot.tsx'
import type { Route } from './+types/frame.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export const handle = { script: readAloud }

export async function loader({ context, request }: Route.LoaderArgs) {
  const { appUrl, db, today, sample } = appOf(context)
  const language = languageOf(request.headers.get('cookie'))
  const facts = await publicSite(db)
  const site: PublicSite = {
    name: facts?.name ?? textsOf(language).siteName,
    language,
    origin: appUrl,
    path: new URL(request.url).pathname,
  }
  return { site, facts, language, sampleDay: sample ? formatDate(today) : null }
}

type Data = Route.ComponentProps['loaderData']

export default function PublicSiteFrame({ loaderData }: Route.ComponentProps) {
  return (
    <Framed data={loaderData}>
      <Outlet context={loaderData.site} />
    </Framed>
  )
}

function Framed({ data: { site, facts, sampleDay }, children }: { data: Data; children: ReactNode }) {
  const t = textsOf(site.language)
  return (
    <PublicFrame
      name={site.name}
      path={site.path}
      texts={t.frame}
      menu={menuOf(t)}
      banner={sampleDay && t.sample(sampleDay)}
      foot={<Foot facts={facts} language={site.language} path={site.path} />}
    >
      {children}
    </PublicFrame>
  )
}

/** A page that is not there, or failed, still stands in the frame. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words = <ErrorWords status={status} language={loaderData?.site.language ?? ''} />
  return loaderData ? <Framed data={loaderData}>{words}</Framed> : words
}

function ErrorWords({ status, language }: { status: number; language: string }) {
  const t = textsOf(language).error
  const [title, advice] = wordsFor(status, t)
  return (
    <main id="noi-dung" className="wrap stack">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{advice}</p>
      <p className="row">
        <a href="/">{t.home}</a>
        <a href="/lam-viec">{t.workspace}</a>
      </p>
    </main>
  )
}

function wordsFor(status: number, t: ReturnType<typeof textsOf>['error']): [string, string] {
  if (status === 404) return [t.notFound, t.notFoundAdvice]
  return status < 500 ? [t.refused, t.refusedAdvice] : [t.failed, t.failedAdvice]
}

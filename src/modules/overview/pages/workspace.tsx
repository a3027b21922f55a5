import { Outlet } from 'react-router'
import { appOf, type App } from '#platform/http/context.ts'
import { membershipsOf, type Actor } from '#platform/command/actor.ts'
import { formatDate } from '#platform/text/index.ts'
import { unitsById } from '#modules/organisation/server.ts'
import vietnamese from '@fontsource/be-vietnam-pro/vietnamese-400.css?url'
import vietnameseBold from '@fontsource/be-vietnam-pro/vietnamese-600.css?url'
import latin from '@fontsource/be-vietnam-pro/latin-400.css?url'
import latinBold from '@fontsource/be-vietnam-pro/latin-600.css?url'
import workspace from '#ui/workspace.css?url'
import { overviewTexts as t } from '../texts.vi.ts'
import { Rail } from '../parts/rail.tsx'
import type { Route } from './+types/workspace.ts'

export const links = () =>
  [vietnamese, vietnameseBold, latin, latinBold, workspace].map((href) => ({ rel: 'stylesheet', href }))

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, db, today, sample } = appOf(context)
  const path = new URL(request.url).pathname
  return { path, banner: sample ? { day: formatDate(today) } : null, who: actor && (await whoIs(db, actor)) }
}

/** Name, position and unit at the head of every page of a signed-in person. */
async function whoIs(db: App['db'], actor: Actor) {
  if (actor.kind !== 'person') return null
  const first = membershipsOf(actor)[0]
  const [unit] = await unitsById(db, first ? [first.unitId] : [])
  const administers = membershipsOf(actor).some(({ role }) => role === 'administrator')
  return { name: actor.name, position: first?.position ?? '', unit: unit?.shortName ?? '', administers }
}

export default function Workspace({ loaderData: { path, banner, who } }: Route.ComponentProps) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      {banner && (
        <aside className="banner no-print" aria-label={t.sample}>
          {t.sampleBanner(banner.day)} {who && <a href="/lam-viec/ngay-lam-viec">{t.moveDay}</a>}
        </aside>
      )}
      {who ? <Framed path={path} who={who} /> : <Outlet />}
    </>
  )
}

type Who = NonNullable<Awaited<ReturnType<typeof whoIs>>>

function Framed({ path, who }: { path: string; who: Who }) {
  return (
    <div className="frame">
      <Rail path={path} administers={who.administers} />
      <div>
        <header className="top no-print">
          <search>
            <form action="/lam-viec/tim" method="get">
              <input type="search" name="q" aria-label={t.searchLabel} placeholder={t.search} />
            </form>
          </search>
          <div className="who">
            <span>
              <strong>{who.name}</strong>
              <span className="position"> · {who.position}</span>
            </span>
            <span className="quiet small">
              {who.unit} · <a href="/lam-viec/tai-khoan">{t.account}</a>
            </span>
          </div>
          <form method="post" action="/lam-viec/dang-xuat">
            <button className="button plain slim">{t.signOut}</button>
          </form>
        </header>
        <Outlet />
      </div>
    </div>
  )
}

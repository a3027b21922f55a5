import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { weekdayName } from '#platform/time/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { dropCalendarDay, setCalendarDay } from '../commands/calendar-days.ts'
import { CalendarDayForm } from '../parts/calendar-day-form.tsx'
import { CatalogueTabs } from '../parts/catalogue-tabs.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { calendarPage } from '../queries/calendar-page.ts'
import { recordOf } from '../queries/record.ts'
import { calendarTexts as t, unitTexts } from './unit-texts.vi.ts'
import type { Route } from './+types/calendar.ts'

const HERE = '/lam-viec/danh-muc/lich'

/** The year of the address, else that of the business day. */
function yearOf(wanted: string | null, today: string): number {
  return Number(wanted && /^[12]\d{3}$/.test(wanted) ? wanted : today.slice(0, 4))
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const year = yearOf(searchParams.get('nam'), ask.today)
  const page = await calendarPage(ask, year)
  const chosen = page.mayKeep ? (page.days.find(({ on }) => on === searchParams.get('sua')) ?? null) : null
  const record = chosen && (await recordOf(ask.db, 'calendar-day', chosen.id))
  return { ...page, year, chosen, record, done: searchParams.get('xong') ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const seen = { on: form.text('on'), seenVersion: form.text('seenVersion') }
  const there = (on: string, done: string) => `${HERE}?nam=${on.slice(0, 4)}&xong=${done}`
  switch (form.asked(['luu', 'bo'])) {
    case 'luu': {
      const input = () => ({ ...seen, kind: form.text('kind'), name: form.text('name'), source: form.text('source') })
      return actWith(args, form, { command: setCalendarDay, input, done: ({ on }) => there(on, 'da-luu') })
    }
    case 'bo':
      return actWith(args, form, {
        command: dropCalendarDay,
        input: () => seen,
        done: ({ on }) => there(on, 'da-bo'),
      })
  }
}

export default function Calendar({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { year, years, mayKeep, chosen, record, done } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title(year)} · ${unitTexts.product}`}</title>
      <h1>{t.title(year)}</h1>
      <CatalogueTabs here="lich" />
      <p className="quiet">{t.about}</p>
      <nav className="row" aria-label={t.years}>
        {years.map((one) => (
          <a key={one} href={`${HERE}?nam=${one}`} aria-current={one === year ? 'page' : undefined}>
            {one}
          </a>
        ))}
      </nav>
      {t.done[done] && <Notice tone="done">{t.done[done]}</Notice>}
      {mayKeep && (
        <Panel
          title={chosen ? t.correctTitle(formatDate(chosen.on)) : t.addTitle}
          aside={chosen && <a href={`${HERE}?nam=${year}`}>{t.stop}</a>}
        >
          <CalendarDayForm day={chosen} refused={refused} />
        </Panel>
      )}
      <Days data={loaderData} />
      {record && <RecordPanel record={record} acts={t.acts} fields={t.fields} href={() => '#nhat-ky'} />}
    </main>
  )
}

function Days({ data: { days, year, mayKeep } }: { data: Route.ComponentProps['loaderData'] }) {
  if (days.length === 0) return <Empty>{t.none}</Empty>
  const { act, ...columns } = t.columns
  return (
    <Scroll label={t.title(year)}>
      <table>
        <thead>
          <tr>
            {[...Object.values(columns), ...(mayKeep ? [act] : [])].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ on, kind, name, source }) => (
            <tr key={on}>
              <th scope="row">
                {formatDate(on)} <span className="small quiet">{weekdayName(on)}</span>
              </th>
              <td>{t.kinds[kind]}</td>
              <td>{name}</td>
              <td className="small quiet">{source}</td>
              {mayKeep && (
                <td>
                  <a href={`${HERE}?nam=${year}&sua=${on}`}>{t.correct}</a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

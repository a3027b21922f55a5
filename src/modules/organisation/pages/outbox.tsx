import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { outbox, type OutboxMail } from '#platform/mail/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today as dayOf } from '#platform/time/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Notice } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { readsOutbox } from '../queries/outbox-reader.ts'
import { outboxTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/outbox.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  if (!(await readsOutbox(ask))) throw data(null, { status: 403 })
  return { ...(await outbox(ask.db, pageNumber(request))), sends: appOf(context).mailLeaves }
}

export default function Outbox({ loaderData: { items, page, sends } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · Chung Tay`}</title>
      <h1>{t.title}</h1>
      {!sends && <Notice tone="soon">{t.noServer}</Notice>}
      {items.length === 0 ? <Empty>{t.empty}</Empty> : <Mails items={items} />}
      <Pager page={page} href={(number) => `?trang=${number}`} />
    </main>
  )
}

const Mails = ({ items }: { items: OutboxMail[] }) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th>{t.to}</th>
          <th>{t.subject}</th>
          <th>{t.queued}</th>
          <th>{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((mail) => (
          <tr key={mail.id}>
            <td>{mail.sealed ? t.citizen : mail.recipient}</td>
            <td>
              {mail.sealed ? (
                <span className="quiet">{t.sealed}</span>
              ) : (
                <>
                  <strong>{mail.subject}</strong>
                  <p className="as-typed small">{mail.body}</p>
                </>
              )}
            </td>
            <td>{moment(mail.queuedAt)}</td>
            <td>
              <State mail={mail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

function State({ mail: { sentAt, givenUpAt, attempts, nextTryAt, failure } }: { mail: OutboxMail }) {
  if (sentAt) return <Mark tone="done">{t.sent(moment(sentAt))}</Mark>
  if (!failure) return <Mark>{t.waiting}</Mark>
  return (
    <>
      {givenUpAt || !nextTryAt ? (
        <Mark tone="late">{t.givenUp(attempts)}</Mark>
      ) : (
        <Mark tone="soon">{t.again(attempts, moment(nextTryAt))}</Mark>
      )}
      <p className="small quiet">{t.answer(failure)}</p>
    </>
  )
}

const moment = (at: Date) => `${timeOfDay(at)} ${formatDate(dayOf(at))}`

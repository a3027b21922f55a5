import { Notice } from '#ui/panel/panel.tsx'
import { formatDate } from '#platform/text/index.ts'
import { printedCode } from '../../code.ts'
import { petitionPath } from '../../paths.ts'
import { deskById } from '../../queries/choices.ts'
import { channelText, kindText } from '../../texts.vi.ts'
import { petitionOf } from './petition-data.ts'
import { petitionTexts, product, receiptTexts as t } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/receipt.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

/** What the sender takes home: the code and the days, nothing of the letter. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, petition } = await petitionOf(args as never)
  const { code, kind, channel, receivedOn, noticeDueOn, resultDueOn, deskName, id } = petition
  const desk = await deskById(ask.db, petition.deskId)
  return { id, code, kind, channel, receivedOn, noticeDueOn, resultDueOn, deskName, desk: desk ?? null }
}

export default function Receipt({ loaderData }: Route.ComponentProps) {
  const { id, code, kind, channel, receivedOn, noticeDueOn, resultDueOn, deskName, desk } = loaderData
  return (
    <main id="noi-dung" className="sheet">
      <title>{`${t.title} · ${product}`}</title>
      <p className="small quiet no-print">
        <a href={petitionPath(id)}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p>{deskName}</p>
      <p className="receipt-code">{printedCode(code)}</p>
      <dl className="details">
        <dt>{t.kind}</dt>
        <dd>{kindText[kind]}</dd>
        <dt>{petitionTexts.received}</dt>
        <dd>
          {formatDate(receivedOn)} ({channelText[channel]})
        </dd>
        <dt>{petitionTexts.notice}</dt>
        <dd>{t.until(noticeDueOn)}</dd>
        {resultDueOn && (
          <>
            <dt>{petitionTexts.result}</dt>
            <dd>{t.until(resultDueOn)}</dd>
          </>
        )}
        {desk?.phone && (
          <>
            <dt>{t.phone}</dt>
            <dd>{desk.phone}</dd>
          </>
        )}
      </dl>
      <Notice>{t.how}</Notice>
    </main>
  )
}

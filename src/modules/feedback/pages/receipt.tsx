import type { ReactNode } from 'react'
import { formatDate } from '#platform/text/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage, usePublicSite } from '#ui/public/index.ts'
import { printedCode } from '../code.ts'
import { receiptTexts as t } from '../page-texts.vi.ts'
import { paths } from './public-paths.ts'
import { trackedOr404 } from './tracked.ts'
import styles from './public.css?url'
import type { Route } from './+types/receipt.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ name: 'robots', content: 'noindex' }]

export const loader = async ({ context, params }: Route.LoaderArgs) => ({
  petition: await trackedOr404(context, params.code),
})

export default function Receipt({ loaderData: { petition } }: Route.ComponentProps) {
  const { code, receivedOn, desk, noticeDueOn, resultDueOn, photos } = petition
  return (
    <PublicPage title={t.title}>
      <Notice tone="done">{t.sent}</Notice>
      <p>
        {t.code}
        <br />
        <strong className="code">{printedCode(code)}</strong>
      </p>
      <p>{t.keep}</p>
      <dl className="facts">
        <dt>{t.receivedOn}</dt>
        <dd>{formatDate(receivedOn)}</dd>
        <dt>{t.by}</dt>
        <dd>{desk.unit}</dd>
        <dt>{t.notice}</dt>
        <dd>{formatDate(noticeDueOn)}</dd>
        {resultDueOn && <Line name={t.result}>{formatDate(resultDueOn)}</Line>}
        {photos !== null && <Line name={t.photos}>{t.photoCount(photos)}</Line>}
        <DeskLines desk={desk} />
        <dt>{t.online}</dt>
        <dd>{usePublicSite().origin + paths.tracking(code)}</dd>
      </dl>
      <p className="no-print">
        <a className="button" href={paths.tracking(code)}>
          {t.track}
        </a>
      </p>
      <p className="small quiet no-print">{t.print}</p>
    </PublicPage>
  )
}

/** How to ask without the network. */
const DeskLines = ({
  desk: { phone, address, hours },
}: {
  desk: Route.ComponentProps['loaderData']['petition']['desk']
}) => (
  <>
    {phone && (
      <Line name={t.byPhone}>
        <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> ({t.byPhoneHow})
      </Line>
    )}
    {address && <Line name={t.address}>{address}</Line>}
    {hours && <Line name={t.hours}>{hours}</Line>}
  </>
)

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

export { CodeProblem as ErrorBoundary } from '../parts/code-problem.tsx'

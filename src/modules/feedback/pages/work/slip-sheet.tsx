import { data } from 'react-router'
import { appOf, askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { qrPath } from '#ui/qr/path.ts'
import { Slip } from '../../parts/work/slip.tsx'
import { slipsPath } from '../../paths.ts'
import { slipSheet } from '../../queries/slips.ts'
import { slipTexts as t } from '../../slip-texts.vi.ts'
import { paths } from '../public-paths.ts'
import { product } from './texts.vi.ts'
import styles from './slips.css?url'
import type { Route } from './+types/slip-sheet.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const sheet = isId(params.sheetId) ? await slipSheet(ask, params.sheetId) : null
  if (!sheet) throw data(null, { status: 404 })
  const origin = appOf(context).appUrl
  const slips = sheet.slips
    .filter(({ used }) => !used)
    .map(({ n, code }) => ({ n, code, qr: qrPath(origin + paths.tracking(code)) }))
  return { ...sheet, slips, lookUp: origin + paths.lookUp }
}

export default function SlipSheet({ loaderData: { slips, ...sheet } }: Route.ComponentProps) {
  return (
    <main id="noi-dung" className="slips-page">
      <title>{`${t.sheetTitle(sheet.box)} · ${product}`}</title>
      <div className="no-print stack">
        <p className="small quiet">
          <a href={slipsPath}>{t.back}</a>
        </p>
        <h1>{t.sheetTitle(sheet.box)}</h1>
        <p>{t.toPrint}</p>
      </div>
      {slips.length === 0 ? (
        <Empty>{t.allUsed}</Empty>
      ) : (
        <ol className="slips">
          {slips.map((slip) => (
            <li key={slip.code}>
              <Slip sheet={sheet} slip={slip} />
            </li>
          ))}
        </ol>
      )}
    </main>
  )
}

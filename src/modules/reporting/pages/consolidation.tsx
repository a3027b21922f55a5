import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { freezeConsolidation } from '../commands/freeze-consolidation.ts'
import { completeness, standingState } from '../consolidation.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { mayPrepare } from '../policy.ts'
import { ConsolidationDownloads } from '../parts/consolidation-downloads.tsx'
import { ConsolidationFreeze } from '../parts/consolidation-freeze.tsx'
import { ConsolidationShares } from '../parts/consolidation-shares.tsx'
import { ConsolidationSheets } from '../parts/consolidation-sheets.tsx'
import { ConsolidationVersions, StateMark } from '../parts/consolidation-versions.tsx'
import { PeriodLine } from '../parts/round-dates.tsx'
import { consolidationOf, placeAt } from '../queries/consolidation.ts'
import { receiversOfReport, signersOf } from '../queries/report-head.ts'
import type { Route } from './+types/consolidation.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = await placeAt(ask, params)
  if (!found) throw data(null, { status: 404 })
  const { place, round } = found
  const provisional = place.live && new URL(request.url).searchParams.get('so') === 'tam-tinh'
  const prepares = place.owes && mayPrepare(ask.actor, place) !== undefined
  const [consolidation, signers, above, record] = await Promise.all([
    consolidationOf(ask, place, { provisional }),
    prepares ? signersOf(ask.db, place.unitId, ask.today) : [],
    place.owes ? receiversOfReport(ask.db, place) : [],
    place.live ? recordOf(ask.db, 'consolidation', place.unitId, pageNumber(request)) : null,
  ])
  return { place, round, provisional, prepares, signers, above, record, ...consolidation }
}

/** "Chốt bản trình ký". */
export function action(args: Route.ActionArgs) {
  const { roundId, level, unitId } = args.params
  const place = { roundId, level: Number(level), unitId }
  return act(args, {
    command: freezeConsolidation,
    input: (form) => ({
      ...place,
      seenVersion: Number(form.text('ban') ?? 0),
      signerId: form.text('signer'),
      signingForm: form.text('signingForm'),
    }),
    done: () => `${consolidationHref(place)}#ban`,
    gate: async () => {
      if (!(await loader(args)).prepares) throw data(null, { status: 403 })
    },
  })
}

export default function ConsolidationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { place, round, shares, versions, provisional, prepares, record } = loaderData
  const path = consolidationHref(place)
  const reportPage = `/lam-viec/bao-cao/${round.id}/${place.unitId}?cap=${place.level}`
  return (
    <main id="noi-dung">
      <title>{`${t.title(place.shortName)} · Chung Tay`}</title>
      <Lead {...loaderData} />
      <News news={loaderData.news} />
      <ConsolidationShares shares={shares} />
      <ConsolidationSheets {...loaderData} path={path} />
      {prepares && (
        <ConsolidationFreeze versions={versions} signers={loaderData.signers} entry={reportPage} refused={actionData} />
      )}
      {place.live && <ConsolidationDownloads path={path} provisional={provisional} above={loaderData.above} />}
      {place.owes && (
        <Panel title={t.versions} id="ban" aside={<a href={reportPage}>{t.report}</a>}>
          <ConsolidationVersions versions={versions} path={path} signing={prepares} />
        </Panel>
      )}
      {record && (
        <RecordPanel record={record} acts={t.acts} fields={t.fields} href={(number) => `?trang=${number}#nhat-ky`} />
      )}
    </main>
  )
}

type LeadProps = Pick<Route.ComponentProps['loaderData'], 'place' | 'round' | 'shares' | 'versions'>

function Lead({ place, round, shares, versions }: LeadProps) {
  const { total, confirmed, complete } = completeness(shares)
  return (
    <div className="lead">
      <div>
        <p className="quiet">
          <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a> ·{' '}
          <a href={`/lam-viec/bao-cao/${round.id}/tong-hop`}>{t.list}</a>
        </p>
        <h1>{`${t.title(place.shortName)}: ${complete ? t.complete(total) : t.some(confirmed, total)}`}</h1>
        <p>
          <StateMark state={standingState(versions)} /> <span className="quiet">{place.levelTitle}</span>
        </p>
        <PeriodLine {...round} />
      </div>
    </div>
  )
}

/** What changed since the last version was frozen: confirmations that ended, new figures, or only something further down. */
function News({ news }: Pick<Route.ComponentProps['loaderData'], 'news'>) {
  if (!news) return null
  const { kind, units, withdrawn } = news
  return (
    <>
      {withdrawn.length > 0 && <Notice tone="late">{t.withdrawn(withdrawn)}</Notice>}
      {(units.length > 0 || kind === 'beneath') && (
        <Notice tone="soon">{kind === 'direct' ? t.news(units) : t.newsBeneath}</Notice>
      )}
    </>
  )
}

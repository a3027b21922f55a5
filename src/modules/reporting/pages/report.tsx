import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { signingsOf } from '#modules/documents/server.ts'
import { recordOf, workCalendar } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { freezeFiling } from '../commands/freeze-filing.ts'
import { openFiling } from '../commands/open-filing.ts'
import { askPrecheck } from '../commands/precheck.ts'
import { placeLabels } from '../labels.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { mayDecide, mayPrepare } from '../policy.ts'
import { FiguresPanel } from '../parts/figures-panel.tsx'
import { PartsTable } from '../parts/parts-table.tsx'
import { CorrectAnyway, PrepareForms } from '../parts/prepare-forms.tsx'
import { LevelDue, PeriodLine } from '../parts/round-dates.tsx'
import { VersionList } from '../parts/version-list.tsx'
import { WordsPanels } from '../parts/words-panels.tsx'
import { filedCells, formsOfRound } from '../queries/content.ts'
import { countInTheWay } from '../queries/entry.ts'
import { reportOf } from '../queries/report.ts'
import { decisionsOf, questionsOf } from '../queries/words.ts'
import { sheetsOf } from '../sheet.ts'
import { situationOf } from '../situation.ts'
import { pageTexts as t, recordTexts } from '../texts.vi.ts'
import type { Route } from './+types/report.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const report = await reportOf(ask, params.roundId, params.unitId, levelOf(request))
  if (!report) throw data(null, { status: 404 })
  const place = { roundId: report.round.id, level: report.level.level, unitId: report.member.unitId }
  const shown = report.lastSent ?? report.inHand
  const prepares = mayPrepare(ask.actor, report.member) !== undefined
  const [forms, cells, questions, decisions, calendar, signings, inTheWay, record] = await Promise.all([
    formsOfRound(ask, report.round.id),
    shown ? filedCells(ask, shown.id) : [],
    questionsOf(ask, place),
    decisionsOf(ask, place),
    workCalendar(ask.db),
    signingsOf(
      ask,
      report.versions.map(({ id }) => ({ slice: 'reporting', kind: 'filing', id })),
    ),
    prepares ? countInTheWay(ask, report) : 0,
    prepares && report.versions[0] ? recordOf(ask.db, 'filing', report.versions[0].id, pageNumber(request)) : null,
  ])
  return {
    report,
    sheets: sheetsOf(forms, cells),
    labels: placeLabels(forms),
    questions,
    decisions,
    calendar,
    signings,
    record,
    prepares,
    inTheWay,
    decides: report.parts.filter((part) => mayDecide(ask.actor, part.receiverUnitId)).map(({ id }) => id),
    prechecked: decisions.filter(({ kind }) => kind === 'precheck').map(({ partId }) => partId),
    today: ask.today,
  }
}

const levelOf = (request: Request): number | undefined =>
  Number(new URL(request.url).searchParams.get('cap')) || undefined

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const { roundId, unitId } = args.params
  const level = Number(form.text('cap'))
  const page = `/lam-viec/bao-cao/${roundId}/${unitId}`
  const filing = () => ({ filingId: form.text('filing') })
  const wish = { done: () => `${page}?cap=${level}`, gate: () => mustPrepare(args) }
  switch (form.asked(['lap', 'kiem-tra', 'chot'])) {
    case 'lap': {
      const input = () => ({ roundId, unitId, level, parts: form.has('sua') ? form.texts('part') : undefined })
      return actWith(args, form, { ...wish, command: openFiling, input, done: () => `${page}/nhap?cap=${level}` })
    }
    case 'kiem-tra':
      return actWith(args, form, { ...wish, command: askPrecheck, input: filing })
    case 'chot':
      return actWith(args, form, { ...wish, command: freezeFiling, input: filing })
  }
}

/** Whoever may not prepare the report hears that before anything of what he sent. */
async function mustPrepare(args: Route.ActionArgs): Promise<void> {
  const { prepares } = await loader(args)
  if (!prepares) throw data(null, { status: 403 })
}

export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { report, labels, questions, decisions, record } = loaderData
  const path = `/lam-viec/bao-cao/${report.round.id}/${report.member.unitId}`
  return (
    <main id="noi-dung">
      <title>{`${t.titleOf(report.member.shortName)} · Chung Tay`}</title>
      <Lead {...loaderData} />
      {loaderData.prepares && (
        <PrepareForms
          report={report}
          path={path}
          consolidation={consolidationOfReport(report)}
          inTheWay={loaderData.inTheWay}
          refused={actionData}
        />
      )}
      <Panel title={t.parts}>
        <PartsTable {...loaderData} path={path} />
      </Panel>
      <Panel title={t.versions}>
        <VersionList {...loaderData} path={path} />
        {loaderData.prepares && <CorrectAnyway report={report} refused={actionData} />}
      </Panel>
      <WordsPanels parts={report.parts} labels={labels} questions={questions} decisions={decisions} />
      <FiguresPanel sheets={loaderData.sheets} shown={report.lastSent ?? report.inHand} />
      {record && (
        <RecordPanel
          record={record}
          acts={recordTexts.acts}
          fields={recordTexts.fields}
          href={(number) => `?cap=${report.level.level}&trang=${number}#nhat-ky`}
        />
      )}
    </main>
  )
}

const Lead = ({
  report,
  today,
  calendar,
}: Pick<Route.ComponentProps['loaderData'], 'report' | 'today' | 'calendar'>) => (
  <div className="lead">
    <div>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${report.round.id}`}>{report.round.title}</a>
      </p>
      <h1>{`${t.titleOf(report.member.shortName)}: ${situationOf(report)}`}</h1>
      <LevelDue level={report.level} today={today} calendar={calendar} settled={report.lastSent !== null} />
      <PeriodLine {...report.round} />
    </div>
  </div>
)

type Report = Route.ComponentProps['loaderData']['report']

/** The page on which the report is added up, when some part of it is. */
const consolidationOfReport = ({ round, member, level, parts }: Report): string | null =>
  parts.some(({ figures }) => figures === 'consolidated')
    ? consolidationHref({ roundId: round.id, level: level.level, unitId: member.unitId })
    : null

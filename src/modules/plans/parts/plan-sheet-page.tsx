import { Empty } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import type { PlanSheet } from '../output/plan-sheet.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { planPath } from '../paths.ts'
import { DutyMark } from './marks.tsx'
import { PlanHead, type PlanFacts, type Tab } from './plan-head.tsx'

type Props = { plan: PlanFacts; tab: Tab; sheet: PlanSheet; works: boolean; file: string; empty: string }

/** The page of a printed sheet: the table as it goes on paper, and the way to its workbook. */
export const PlanSheetPage = ({ plan, tab, sheet, works, file, empty }: Props) => (
  <main id="noi-dung">
    <title>{`${sheet.title} · ${t.product}`}</title>
    <PlanHead plan={plan} tab={tab} heading={sheet.title} works={works} />
    <p className="row no-print">
      <a className="button plain" href={`${planPath(plan.id)}/${file}`}>
        {t.downloadXlsx}
      </a>
      <span className="quiet small">{t.print}</span>
    </p>
    {sheet.asOf && <p className="small">{sheet.asOf}</p>}
    {sheet.rows.length === 0 ? <Empty>{empty}</Empty> : <Table sheet={sheet} />}
  </main>
)

const Table = ({ sheet: { title, columns, rows } }: { sheet: PlanSheet }) => (
  <Scroll label={title}>
    <table className="sheet-table">
      <thead>
        <tr>
          {[t.order, ...columns.map(({ head }) => head)].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, n, cells }) => (
          <tr key={key}>
            <td className="num" data-head={t.order}>
              {n}
            </td>
            {cells.map((cell, i) => (
              <td key={i} data-head={columns[i]?.head}>
                {typeof cell === 'string' ? cell : <DutyMark state={cell.state} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

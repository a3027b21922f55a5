import { Scroll } from '#ui/table/table.tsx'
import { dutyPath } from '../paths.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import type { RunningDuty } from '../queries/running.ts'
import { stateOf } from '../plan-views.ts'
import { deadlineText, namesOf } from '../wording.ts'
import { DutyMark } from './marks.tsx'

type Props = { planId: string; duties: readonly RunningDuty[]; label: string }

/** Duties with owners, dates and their most pressing state, each leading to its page. */
export function DutyTable({ planId, duties, label }: Props) {
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.order}</th>
            <th scope="col">{t.duties}</th>
            <th scope="col">{t.leadOrPerform}</th>
            <th scope="col">{t.deadline}</th>
            <th scope="col">{t.progress}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.id} id={`nv-${duty.n}`}>
              <td className="num">{duty.n}</td>
              <td>
                <a href={dutyPath(planId, duty.id)}>{duty.text}</a>
                <br />
                <span className="small quiet">{t.provisionOf(duty.address)}</span>
              </td>
              <td>{ownersText(duty)}</td>
              <td className="small">{limits(duty)}</td>
              <td>{mark(duty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const MANY = 4

/** Owners by name; many that do the same as a number. */
export function ownersText({ owners }: Pick<RunningDuty, 'owners'>): string {
  const doing = owners.filter(({ role }) => role !== 'cooperate')
  return doing.length > MANY ? t.units(doing.length) : namesOf(owners, 'lead', 'perform')
}

const limits = ({ deadlines }: RunningDuty) =>
  deadlines.length === 0 ? (
    <span className="quiet">{t.noDate}</span>
  ) : (
    <ul className="plain">
      {deadlines.map((limit) => (
        <li key={limit.id}>{deadlineText(limit)}</li>
      ))}
    </ul>
  )

function mark(duty: RunningDuty) {
  const state = stateOf(duty)
  return state && <DutyMark state={state} />
}

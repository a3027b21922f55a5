import { formatDate } from '#platform/text/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { peopleTexts as t } from '../pages/texts.vi.ts'

type Delegation = {
  id: string
  from: string
  to: string
  document: string | null
  position: string
  unit: string
  holderId: string
  holder: string
  deputy: string
}

/** Who acts for whom, now and later; who received a delegation cannot end it. */
type Props = { delegations: readonly Delegation[]; personId: string; mayEnd: boolean }

export const DelegationsPanel = ({ delegations, personId, mayEnd }: Props) => (
  <Panel title={t.delegations}>
    <p className="quiet small">{t.delegationAbout}</p>
    {delegations.length === 0 && <Empty>{t.noDelegation}</Empty>}
    <ul className="plain stack tight">
      {delegations.map((one) => (
        <li key={one.id} className="row between">
          <span>
            {t.delegationLine(one.deputy, one.holder, `${one.position}, ${one.unit}`)},{' '}
            {t.fromTo(formatDate(one.from), formatDate(one.to))}
            {one.document && <span className="quiet"> · {one.document}</span>}
          </span>
          {mayEnd && one.holderId === personId && (
            <ActForm className="">
              <input type="hidden" name="lam" value="cham-dut" />
              <input type="hidden" name="uy-quyen" value={one.id} />
              <button className="button plain slim">{t.endDelegation}</button>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  </Panel>
)

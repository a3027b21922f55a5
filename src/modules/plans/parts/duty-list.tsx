import { ActForm } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { checkPath, editPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import type { Common } from './deadline-item.tsx'
import { dutyLabels, DutyForms, OwnerFields } from './duty-form.tsx'
import { DutyItem } from './duty-item.tsx'

type Props = Common & { checking: Pick<Checking, 'duties' | 'deadlines' | 'maybe'> }

/** The duties of the checking screen, agency by agency as printed, the one being edited with its forms. */
export function DutyList({ checking, ...common }: Props) {
  const { planId, editable, editing, refused } = common
  const { duties, maybe } = checking
  const groups = Map.groupBy(duties, ({ groupLabel, agency }) => [groupLabel, agency].filter(Boolean).join('. '))
  return (
    <Panel title={t.duties} id="nhiem-vu" aside={editable && <a href={editPath(planId, 'moi', 'them')}>{t.addDuty}</a>}>
      {duties.length === 0 && <Empty>{t.noDuties}</Empty>}
      {[...groups].map(([agency, members]) => (
        <section key={agency} className="stack tight">
          <h3>{agency || t.agencyUnknown}</h3>
          <ol className="plain items">
            {members.map((duty) => (
              <li key={duty.id} id={`nv-${duty.n}`}>
                <DutyItem duty={duty} maybe={maybe} {...common} />
                {editing === `nv-${duty.n}` && <DutyForms planId={planId} duty={duty} refused={refused} />}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {editing?.startsWith('moi') && (
        <AddForm planId={planId} checking={checking} editing={editing} refused={refused} />
      )}
    </Panel>
  )
}

function AddForm({ planId, checking, editing, refused }: Pick<Props, 'planId' | 'checking' | 'editing' | 'refused'>) {
  const limit = checking.deadlines.find(({ id }) => editing === `moi-${id}`)
  const blank = { text: limit?.what ?? '', request: false, owners: [] }
  return (
    <section id="them" className="stack tight">
      <h3>{t.addDutyTitle}</h3>
      <ActForm refused={refused} labels={dutyLabels} className="form wide">
        <input type="hidden" name="lam" value="them-nhiem-vu" />
        {limit && <input type="hidden" name="deadlineId" value={limit.id} />}
        <OwnerFields duty={blank} refused={refused} />
        <p className="row">
          <button className="button">{t.addDuty}</button>
          <a href={checkPath(planId, 'nhiem-vu')}>{t.cancel}</a>
        </p>
      </ActForm>
    </section>
  )
}

/** What was dropped or merged, each to be taken back. */
export function DroppedList({ dropped, editable }: Pick<Checking, 'dropped'> & { editable: boolean }) {
  if (dropped.length === 0) return null
  return (
    <Panel title={t.dropped} id="da-bo">
      <ul className="plain items small">
        {dropped.map(({ id, n, text, reason, by, mergedInto }) => (
          <li key={id}>
            <p>{n ? `${t.dutyN(n)}: ${text ?? ''}` : text}</p>
            <p className="quiet">{`${by}: ${mergedInto ? t.mergedInto(mergedInto) : (reason ?? '')}`}</p>
            {editable && (
              <ActForm className="row no-print">
                <input type="hidden" name="lam" value="lay-lai" />
                <input type="hidden" name="thingId" value={id} />
                <button className="button plain slim">{t.restore}</button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

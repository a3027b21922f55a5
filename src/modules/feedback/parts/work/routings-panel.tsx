import { Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'

/** The units that work on it, and what each was asked for. */
export const RoutingsPanel = ({ routings }: Pick<PetitionData, 'routings'>) =>
  routings.length > 0 && (
    <Panel title={t.routings} id="don-vi">
      <ul className="plain stack tight">
        {routings.map((routing) => (
          <li key={routing.n}>
            <strong>{routing.unitName}</strong> <span className="small quiet">{wordsOf(routing)}</span>
            {routing.request && <p className="as-typed small">{routing.request}</p>}
            {routing.contribution && <p className="as-typed letter">{`${t.partGiven}: ${routing.contribution}`}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )

/** The unit's role, its officer, its day while it is open. */
const wordsOf = ({ role, officer, dueOn, endedAt }: PetitionData['routings'][number]): string => {
  const due = role === 'part' && dueOn && !endedAt ? t.partDue(dueOn) : null
  return [t[role], officer, due, endedAt && t.partEnded].filter(Boolean).join(' · ')
}

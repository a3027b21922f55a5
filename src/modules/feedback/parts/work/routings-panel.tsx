import { ActForm, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Refused } from './types.ts'

type Data = Pick<PetitionData, 'petition' | 'routings' | 'may'> & { refused: Refused }

/** The units that work on it, and what each was asked for. */
export const RoutingsPanel = ({ petition, routings, may, refused }: Data) =>
  routings.length > 0 && (
    <Panel title={t.routings} id="don-vi">
      <ul className="plain stack tight">
        {routings.map((routing) => (
          <li key={routing.n}>
            <strong>{routing.unitName}</strong> <span className="small quiet">{wordsOf(routing)}</span>
            {routing.request && <p className="as-typed small">{routing.request}</p>}
            {routing.contribution && <p className="as-typed letter">{`${t.partGiven}: ${routing.contribution}`}</p>}
            {may.contribute.includes(routing.n) && (
              <Contribute n={routing.n} version={petition.version} refused={refused} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )

/** The unit's role, its officer, its day while it is open. */
const wordsOf = ({ role, officer, dueOn, endedAt }: Data['routings'][number]): string => {
  const due = role === 'part' && dueOn && !endedAt ? t.partDue(dueOn) : null
  return [t[role], officer, due, endedAt && t.partEnded].filter(Boolean).join(' · ')
}

function Contribute({ n, version, refused }: { n: number; version: number; refused: Refused }) {
  const own = refused?.values['n'] === String(n) ? refusedOf(refused, 'gui-phan') : undefined
  return (
    <ActForm refused={own} labels={{ contribution: t.contribution }} className="form wide" scope={`gui-phan-${n}`}>
      <input type="hidden" name="seenVersion" value={version} />
      <input type="hidden" name="n" value={n} />
      <TextArea name="contribution" label={t.contribution} refused={own} rows={4} required />
      <p className="row">
        <button className="button" name="lam" value="gui-phan">
          {t.contribute}
        </button>
      </p>
    </ActForm>
  )
}

import { ActForm, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Refused } from './types.ts'

type Data = Pick<PetitionData, 'petition' | 'routings' | 'may'> & { refused: Refused }

/** The parts that the officer's unit was asked for and has not given: his work on this petition. */
export const ContributePanels = ({ petition, routings, may, refused }: Data) =>
  routings
    .filter(({ n }) => may.contribute.includes(n))
    .map((routing) => (
      <Panel key={routing.n} title={t.contributeTitle(routing.unitName)} id={`phan-${routing.n}`}>
        {routing.request && <p className="as-typed letter">{routing.request}</p>}
        {routing.dueOn && <p className="small quiet">{t.partDue(routing.dueOn)}</p>}
        <Contribute n={routing.n} version={petition.version} refused={refused} />
      </Panel>
    ))

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

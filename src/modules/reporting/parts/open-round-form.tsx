import { ActForm, Check, Field, Select, type Refused } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { chainFields } from '../open-form.ts'
import type { RoundLevel } from '../round.ts'
import { openTexts as t } from '../texts.vi.ts'
import { OpenRoundChain } from './open-round-chain.tsx'

type Unit = { id: string; shortName: string }

type Proposal = {
  plan: { id: string; title: string }
  forms: { code: string; title: string; draft: boolean }[]
  occasions: { code: string; label: string }[]
  outlines: { code: string; label: string; purpose: string }[]
  obligations: { id: string; what: string; chosen: boolean; from: Unit[]; to: Unit[] }[]
  receiving: { candidates: readonly Unit[]; components: { code: string; label: string; unitId: string }[] } | null
  levels: RoundLevel[]
}

type Props = { proposal: Proposal; refused: Refused }

const labels = { title: t.roundTitle, 'period.from': t.from, 'period.until': t.until, forms: t.forms, levels: t.chain }

/** From a plan's obligations to an open round: which of them, who receives what, the chain they make, and what the plan does not say. */
export const OpenRoundForm = ({ proposal, refused }: Props) => (
  <>
    <p className="quiet">{proposal.plan.title}</p>
    <Preview proposal={proposal} />
    {proposal.levels.length === 0 ? (
      <Empty>{t.noChain}</Empty>
    ) : (
      <ActForm refused={refused} labels={labels} className="form wide">
        <Chosen proposal={proposal} />
        <OpenRoundChain levels={proposal.levels} nameOf={namesOf(proposal)} refused={refused} />
        <Panel title={t.facts}>
          <Facts proposal={proposal} refused={refused} />
          <Forms forms={proposal.forms} refused={refused} />
        </Panel>
        <p>
          <button className="button">{t.open}</button>
        </p>
      </ActForm>
    )}
  </>
)

const namesOf = ({ obligations }: Proposal): Map<string, string> =>
  new Map(obligations.flatMap(({ from, to }) => [...from, ...to]).map(({ id, shortName }) => [id, shortName]))

/** What the chain is made from; looked at again before the round is opened. */
const Preview = ({ proposal: { plan, obligations, receiving } }: { proposal: Proposal }) => (
  <Panel title={t.obligations}>
    <form method="get" className="form wide">
      <input type="hidden" name="ke-hoach" value={plan.id} />
      <input type="hidden" name="xem-lai" value="1" />
      <p className="small quiet">{t.obligationsHint}</p>
      {obligations.map((one) => (
        <Check
          key={one.id}
          name="nghia-vu"
          value={one.id}
          defaultChecked={one.chosen}
          label={`${one.what} (${names(one.from)} → ${names(one.to)})`}
        />
      ))}
      {receiving && <Receivers receiving={receiving} />}
      <p>
        <button className="button plain">{t.preview}</button>
      </p>
    </form>
  </Panel>
)

const names = (units: Unit[]): string => units.map(({ shortName }) => shortName).join(', ')

const Receivers = ({ receiving: { candidates, components } }: { receiving: NonNullable<Proposal['receiving']> }) => (
  <details>
    <summary>{t.receivers}</summary>
    <p className="small quiet">{t.receiversHint}</p>
    {components.map(({ code, label, unitId }) => (
      <Select
        key={code}
        name={chainFields.receiver(code)}
        label={label}
        options={candidates.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        defaultValue={unitId}
      />
    ))}
  </details>
)

/** What the chain below was made from goes with the act. */
const Chosen = ({ proposal: { plan, obligations, receiving } }: { proposal: Proposal }) => (
  <>
    <input type="hidden" name="ke-hoach" value={plan.id} />
    {obligations
      .filter(({ chosen }) => chosen)
      .map(({ id }) => (
        <input key={id} type="hidden" name="nghia-vu" value={id} />
      ))}
    {receiving?.components.map(({ code, unitId }) => (
      <input key={code} type="hidden" name={chainFields.receiver(code)} value={unitId} />
    ))}
  </>
)

const purposes = Object.entries(t.purposes).map(([value, label]) => ({ value, label }))
const purposeOf = (purpose: string): string => purposes.find(({ value }) => value === purpose)?.label ?? purpose

const Facts = ({ proposal: { occasions, outlines }, refused }: Props) => (
  <>
    <Field name="title" label={t.roundTitle} refused={refused} required />
    <Select name="purpose" label={t.purpose} options={purposes} refused={refused} />
    <Select
      name="occasion"
      label={t.occasion}
      options={occasions.map(({ code, label }) => ({ value: code, label }))}
      refused={refused}
    />
    <Select
      name="orderedForm"
      label={t.orderedForm}
      hint={t.orderedFormHint}
      blank={t.notOrdered}
      options={outlines.map(({ code, label, purpose }) => ({
        value: code,
        label: t.outline(label, purposeOf(purpose)),
      }))}
      refused={refused}
    />
    <Field name="period.from" type="date" label={t.from} refused={refused} required />
    <Field name="period.until" type="date" label={t.until} refused={refused} required />
    <Field name="cutoff" type="date" label={t.cutoff} hint={t.cutoffHint} refused={refused} />
    <Field name="cutoffNote" label={t.cutoffNote} refused={refused} />
  </>
)

const Forms = ({ forms, refused }: { forms: Proposal['forms']; refused: Refused }) => (
  <fieldset>
    <legend>{t.forms}</legend>
    {forms.map((form) => {
      const name = chainFields.form(form.code)
      return (
        <Check
          key={form.code}
          name={name}
          defaultChecked={refused ? refused.values[name] !== undefined : true}
          label={form.draft ? `${form.title} (${t.draft})` : form.title}
        />
      )
    })}
  </fieldset>
)

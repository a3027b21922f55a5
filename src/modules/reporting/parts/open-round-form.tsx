import type { WorkCalendar } from '#platform/time/index.ts'
import { lastAcceptableDay } from '#platform/time/index.ts'
import { ActForm, Check, Field, Select, type Refused } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { RoundLevel } from '../round.ts'
import { capital, openTexts as t, pageTexts } from '../texts.vi.ts'
import { LevelDue } from './round-dates.tsx'

type Proposal = {
  plan: { id: string; title: string }
  forms: { code: string; title: string; draft: boolean }[]
  occasions: { code: string; label: string }[]
  obligations: {
    id: string
    what: string
    chosen: boolean
    from: { shortName: string }[]
    to: { shortName: string }[]
  }[]
  levels: RoundLevel[]
}

type Props = { proposal: Proposal; calendar?: WorkCalendar; today?: string; refused: Refused }

const labels = { title: t.roundTitle, 'period.from': t.from, 'period.until': t.until, forms: t.forms, levels: t.chain }

/** From a plan's obligations to an open round: which of them, the chain they make, and what the plan does not say. */
export const OpenRoundForm = ({ proposal, calendar, today, refused }: Props) => (
  <>
    <p className="quiet">{proposal.plan.title}</p>
    <Obligations proposal={proposal} />
    <Panel title={t.chain}>
      {proposal.levels.length === 0 && <Empty>{t.noChain}</Empty>}
      {calendar && today && <Chain levels={proposal.levels} calendar={calendar} today={today} />}
    </Panel>
    {proposal.levels.length > 0 && (
      <ActForm refused={refused} labels={labels}>
        <input type="hidden" name="ke-hoach" value={proposal.plan.id} />
        {proposal.obligations
          .filter(({ chosen }) => chosen)
          .map(({ id }) => (
            <input key={id} type="hidden" name="nghia-vu" value={id} />
          ))}
        <Facts proposal={proposal} refused={refused} />
        <button className="button">{t.open}</button>
      </ActForm>
    )}
  </>
)

const Obligations = ({ proposal }: { proposal: Proposal }) => (
  <Panel title={t.obligations}>
    <form method="get" className="form wide">
      <input type="hidden" name="ke-hoach" value={proposal.plan.id} />
      <input type="hidden" name="xem-lai" value="1" />
      <p className="small quiet">{t.obligationsHint}</p>
      {proposal.obligations.map((one) => (
        <Check
          key={one.id}
          name="nghia-vu"
          value={one.id}
          defaultChecked={one.chosen}
          label={`${one.what} (${names(one.from)} → ${names(one.to)})`}
        />
      ))}
      <p>
        <button className="button plain">{t.preview}</button>
      </p>
    </form>
  </Panel>
)

const names = (units: { shortName: string }[]): string => units.map(({ shortName }) => shortName).join(', ')

const Chain = ({ levels, calendar, today }: { levels: RoundLevel[]; calendar: WorkCalendar; today: string }) => (
  <ol>
    {levels.map((level) => (
      <li key={level.level}>
        {level.title}
        <br />
        <LevelDue
          level={{
            dueOn: level.due?.date ?? null,
            bound: level.due?.bound ?? null,
            lastDay: level.due && lastAcceptableDay(level.due.date, level.due.bound),
          }}
          today={today}
          calendar={calendar}
        />
        <p className="small quiet">
          {level.sameReportAs === null
            ? level.parts.map(({ title }) => capital(title)).join(' · ')
            : pageTexts.goesOn(level.sameReportAs)}
        </p>
      </li>
    ))}
  </ol>
)

const Facts = ({ proposal, refused }: Pick<Props, 'proposal' | 'refused'>) => (
  <>
    <Field name="title" label={t.roundTitle} refused={refused} required />
    <Select
      name="purpose"
      label={t.purpose}
      options={Object.entries(t.purposes).map(([value, label]) => ({ value, label }))}
      refused={refused}
    />
    <Select
      name="occasion"
      label={t.occasion}
      options={proposal.occasions.map(({ code, label }) => ({ value: code, label }))}
      refused={refused}
    />
    <Field name="from" type="date" label={t.from} refused={refused} error={refused?.errors['period.from']} required />
    <Field
      name="until"
      type="date"
      label={t.until}
      refused={refused}
      error={refused?.errors['period.until']}
      required
    />
    <Field name="cutoff" type="date" label={t.cutoff} hint={t.cutoffHint} refused={refused} />
    <Field name="cutoffNote" label={t.cutoffNote} refused={refused} />
    <fieldset>
      <legend>{t.forms}</legend>
      {proposal.forms.map((form) => (
        <Check
          key={form.code}
          name="forms"
          value={form.code}
          defaultChecked
          label={form.draft ? `${form.title} (${t.draft})` : form.title}
        />
      ))}
    </fieldset>
  </>
)

import type { ReactNode } from 'react'
import type { Refusal } from '#platform/http/act.ts'
import { ActForm, Check, Field, Select, TextArea } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { checkPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { namesOf } from '../wording.ts'

type Duty = Checking['duties'][number]
export type Refused = Refusal | undefined

export const dutyLabels = {
  text: t.text,
  lead: t.lead,
  cooperate: t.cooperate,
  perform: t.perform,
  parts: t.parts,
  into: t.into,
  reason: t.reason,
  day: t.day,
}

/** The forms of one duty: correct it, and folded away: split, merge, a further deadline, drop. */
export function DutyForms({ planId, duty, refused }: { planId: string; duty: Duty; refused: Refused }) {
  const own = (lam: string) => (refused?.values['lam'] === lam ? refused : undefined)
  return (
    <div className="stack">
      <ActForm refused={own('sua-nhiem-vu')} labels={dutyLabels} className="form wide">
        <Hidden lam="sua-nhiem-vu" duty={duty} />
        <Current refused={own('sua-nhiem-vu')} />
        <OwnerFields duty={duty} refused={own('sua-nhiem-vu')} />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(planId, `nv-${duty.n}`)}>{t.cancel}</a>
        </p>
      </ActForm>
      <Folded title={t.split} open={own('tach')}>
        <ActForm refused={own('tach')} labels={dutyLabels} className="form wide">
          <Hidden lam="tach" duty={duty} />
          <TextArea
            name="parts"
            label={t.parts}
            hint={t.splitHint}
            defaultValue={duty.text.split(/;\s*/).join('\n')}
            refused={own('tach')}
          />
          <button className="button plain">{t.split}</button>
        </ActForm>
      </Folded>
      <Folded title={t.merge} open={own('gop')}>
        <ActForm refused={own('gop')} labels={dutyLabels}>
          <Hidden lam="gop" duty={duty} />
          <Field name="into" label={t.into} inputMode="numeric" className="short" refused={own('gop')} />
          <button className="button plain">{t.merge}</button>
        </ActForm>
      </Folded>
      <Folded title={t.addDeadline} open={own('them-han')}>
        <ActForm refused={own('them-han')} labels={dutyLabels}>
          <Hidden lam="them-han" duty={duty} />
          <DayFields refused={own('them-han')} what={duty.text.slice(0, 300)} />
          <button className="button plain">{t.addDeadline}</button>
        </ActForm>
      </Folded>
      <Folded title={t.drop} open={own('bo-nhiem-vu')}>
        <ActForm refused={own('bo-nhiem-vu')} labels={dutyLabels}>
          <Hidden lam="bo-nhiem-vu" duty={duty} />
          <Field name="reason" label={t.reason} refused={own('bo-nhiem-vu')} />
          <button className="button plain">{t.drop}</button>
        </ActForm>
      </Folded>
    </div>
  )
}

/** A form that is rarely wanted, folded until it is; open when it came back refused. */
export function Folded({ title, open, children }: { title: string; open: unknown; children: ReactNode }) {
  return (
    <details open={Boolean(open)}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function Hidden({ lam, duty }: { lam: string; duty: Duty }) {
  return (
    <>
      <input type="hidden" name="lam" value={lam} />
      <input type="hidden" name="dutyId" value={duty.id} />
      <input type="hidden" name="seenVersion" value={duty.version} />
      <input type="hidden" name="muc" value={`nv-${duty.n}`} />
    </>
  )
}

/** What stands now, beside what was typed, when somebody else was faster. */
export function Current({ refused }: { refused: Refused }) {
  const current = refused?.details['current'] as Record<string, unknown> | undefined
  if (!current) return null
  return (
    <Notice tone="soon">
      <strong>{t.nowIs}</strong>
      <ul className="small">
        {Object.entries(current)
          .filter(([, value]) => typeof value === 'string' && value)
          .map(([key, value]) => (
            <li key={key}>{`${dutyLabels[key as keyof typeof dutyLabels] ?? ''}: ${value as string}`}</li>
          ))}
      </ul>
    </Notice>
  )
}

type Known = Pick<Duty, 'text' | 'request' | 'owners'>

/** Words and owners of a duty. */
export function OwnerFields({ duty, refused }: { duty: Known; refused: Refused }) {
  const ticked = refused ? refused.values['request'] === '1' : duty.request
  return (
    <>
      <TextArea name="text" label={t.text} defaultValue={duty.text} refused={refused} />
      <Field
        name="lead"
        label={t.lead}
        list="don-vi"
        defaultValue={namesOf(duty.owners, 'lead')}
        refused={refused}
        autoComplete="off"
      />
      <Field
        name="perform"
        label={t.perform}
        hint={t.performHint}
        defaultValue={namesOf(duty.owners, 'perform')}
        refused={refused}
      />
      <Field
        name="cooperate"
        label={t.cooperate}
        hint={t.namesHint}
        defaultValue={namesOf(duty.owners, 'cooperate')}
        refused={refused}
      />
      <Check name="request" label={t.request} defaultChecked={ticked} />
    </>
  )
}

/** Day and how it binds. */
export function DayFields({ refused, what, day, bound }: { refused: Refused; what: string; day?: string; bound?: string }) {
  return (
    <>
      <Field name="day" type="date" label={t.day} defaultValue={day} refused={refused} />
      <Select
        name="bound"
        label={t.bound}
        options={[
          { value: 'before', label: t.before },
          { value: 'not later than', label: t.notLater },
        ]}
        defaultValue={bound ?? 'before'}
        refused={refused}
      />
      <Field name="what" label={t.what} defaultValue={what} refused={refused} />
    </>
  )
}

import type { ReactNode } from 'react'
import type { Refusal } from '#platform/http/act.ts'
import { shortened } from '#platform/text/index.ts'
import { ActForm, Check, Field, TextArea } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { checkPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { namesOf } from '../wording.ts'
import { LimitFields, limitLabels } from './limit-fields.tsx'

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
  what: t.what,
  ...limitLabels,
}

type Forms = { planId: string; duty: Duty; refused: Refused }

/** The forms of one duty: correct it, and folded away: split, merge, a further deadline, drop. */
export function DutyForms({ planId, duty, refused }: Forms) {
  const own = refusedOf(refused, 'sua-nhiem-vu')
  return (
    <div className="stack">
      <ActForm refused={own} labels={dutyLabels} className="form wide">
        <Hidden fields={dutyFields('sua-nhiem-vu', duty)} />
        <Current refused={own} />
        {duty.begun.length > 0 && <Notice tone="soon">{t.begun(duty.begun)}</Notice>}
        <OwnerFields duty={duty} refused={own} />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(planId, `nv-${duty.n}`)}>{t.cancel}</a>
        </p>
      </ActForm>
      <RareForms duty={duty} refused={refused} />
    </div>
  )
}

function RareForms({ duty, refused }: Pick<Forms, 'duty' | 'refused'>) {
  const form = (lam: string, title: string, fields: (own: Refused) => ReactNode) => (
    <Folded title={title} open={refusedOf(refused, lam)}>
      <ActForm refused={refusedOf(refused, lam)} labels={dutyLabels}>
        <Hidden fields={dutyFields(lam, duty)} />
        {fields(refusedOf(refused, lam))}
        <button className="button plain">{title}</button>
      </ActForm>
    </Folded>
  )
  const parts = duty.text.split(/;\s*/).join('\n')
  return (
    <>
      {form('tach', t.split, (own) => (
        <TextArea name="parts" label={t.parts} hint={t.splitHint} defaultValue={parts} refused={own} />
      ))}
      {form('gop', t.merge, (own) => (
        <Field name="into" label={t.into} inputMode="numeric" className="short" refused={own} />
      ))}
      {form('them-han', t.addDeadline, (own) => (
        <>
          <LimitFields refused={own} />
          <Field name="what" label={t.what} defaultValue={shortened(duty.text, 300)} refused={own} />
        </>
      ))}
      {form('bo-nhiem-vu', t.drop, (own) => (
        <Field name="reason" label={t.reason} refused={own} />
      ))}
    </>
  )
}

/** The refusal if it is of this act (`lam`). */
export const refusedOf = (refused: Refused, lam: string): Refused =>
  refused?.values['lam'] === lam ? refused : undefined

/** A form that is rarely wanted, folded until it is; open when it came back refused. */
export function Folded({ title, open, children }: { title: string; open: unknown; children: ReactNode }) {
  return (
    <details open={Boolean(open)}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** Values that a form carries along. */
export function Hidden({ fields }: { fields: Record<string, string | number> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

const dutyFields = (lam: string, duty: Duty) => ({
  lam,
  dutyId: duty.id,
  seenVersion: duty.version,
  muc: `nv-${duty.n}`,
})

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
            <li key={key}>{`${dutyLabels[key as keyof typeof dutyLabels] ?? t.text}: ${value as string}`}</li>
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

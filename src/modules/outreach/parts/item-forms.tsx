import { ActForm, Field, TextArea, type Refused } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import type { ItemOffer } from '../offer.ts'
import { pageTexts as t } from '../pages/texts.vi.ts'

type Props = { offer: ItemOffer; refused: Refused }

/** What this person may do with this item now; each a form of its own. */
export function ItemForms({ offer, refused }: Props) {
  return (
    <>
      {offer.submit && <One act="submit" hint={t.acts.submitHint} refused={refused} />}
      {offer.publish && <One act="publish" hint={t.acts.publishHint} refused={refused} />}
      {offer.publish && <One act="sendBack" refused={refused} plain reason />}
      {offer.takeBack && <One act="takeBack" refused={refused} plain />}
      {offer.takeBack && !offer.publish && <Notice>{t.waitsForOther}</Notice>}
      {offer.withdraw && <One act="withdraw" hint={t.acts.withdrawHint} refused={refused} plain reason />}
    </>
  )
}

type One = { act: keyof typeof t.acts; hint?: string; refused: Refused; plain?: boolean; reason?: boolean }

function One({ act, hint, refused, plain = false, reason = false }: One) {
  const mine = refused?.values['lam'] === act ? refused : undefined
  return (
    <Panel title={t.acts[act]}>
      <ActForm refused={mine} labels={t.labels}>
        <input type="hidden" name="lam" value={act} />
        {hint && <p className="small quiet">{hint}</p>}
        {reason && <TextArea name="note" label={t.labels.note} refused={mine} rows={2} />}
        <button className={plain ? 'button plain' : 'button'}>{t.acts[act]}</button>
      </ActForm>
    </Panel>
  )
}

/** A file and its words, for an item that is open. */
export function PictureForm({ refused }: { refused: Refused }) {
  const mine = refused?.values['lam'] === 'setPicture' ? refused : undefined
  return (
    <ActForm refused={mine} labels={t.labels} files>
      <input type="hidden" name="lam" value="setPicture" />
      <Field
        name="picture"
        label={t.labels.picture}
        hint={t.hints.picture}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        refused={mine}
      />
      <Field name="alt" label={t.labels.alt} hint={t.hints.alt} maxLength={300} refused={mine} />
      <button className="button plain">{t.setPicture}</button>
    </ActForm>
  )
}

import { formatDate } from '#platform/text/index.ts'
import { Field, TextArea } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { difficultyPath } from '../carrying-paths.ts'
import { DifficultyMark } from './difficulty-mark.tsx'
import { FoldedForm, type ShareProps } from './share-form.tsx'
import { shareTexts as t } from './texts.vi.ts'

/** Difficulties that the unit raised with this duty, and the form to raise one. */
export function DifficultyPanel({ share, details, refused }: ShareProps) {
  return (
    <Panel title={t.difficulties} id="kho-khan">
      {details.difficulties.length === 0 && <Empty>{t.noDifficulties}</Empty>}
      <ul className="plain stack tight">
        {details.difficulties.map((one) => (
          <li key={one.id}>
            <a href={difficultyPath(one.id)}>{one.title}</a>{' '}
            <DifficultyMark state={one.state} home={share.planUnitName} />{' '}
            <span className="small quiet">{formatDate(one.raisedOn)}</span>
          </li>
        ))}
      </ul>
      {details.offer.write && (
        <FoldedForm lam="kho-khan" title={t.raise} refused={refused} button={t.send}>
          {(own) => (
            <>
              <p className="hint">{t.raiseHint}</p>
              <Field name="title" label={t.difficultyTitle} refused={own} required />
              <TextArea name="description" label={t.description} refused={own} rows={4} required />
              <TextArea name="proposal" label={t.proposalOfUnit} refused={own} rows={2} />
            </>
          )}
        </FoldedForm>
      )}
    </Panel>
  )
}

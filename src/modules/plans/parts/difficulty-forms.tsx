import { ActForm, Field, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { DifficultyStep } from '../difficulty-state.ts'
import type { Refused } from './share-form.tsx'
import { difficultyTexts as t } from './texts.vi.ts'

const labels = { text: t.text, body: t.body, documentNumber: t.documentNumber, documentDate: t.documentDate }

/** The steps that the standing office may take now, each folded until it is wanted. */
export const HandleForms = ({
  next,
  seenSteps,
  refused,
}: {
  next: readonly DifficultyStep[]
  seenSteps: number
  refused: Refused
}) => (
  <Panel title={t.handle} id="xu-ly">
    {next.map((kind) => {
      const own = refused?.values['kind'] === kind ? refused : undefined
      return (
        <details key={kind} open={own !== undefined}>
          <summary>{t.step[kind]}</summary>
          <ActForm refused={own} labels={labels} className="form wide" scope={kind}>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="seenSteps" value={seenSteps} />
            <p className="hint">{t.hint[kind]}</p>
            <TextArea name="text" label={t.text} refused={own} rows={4} required />
            {(kind === 'petitioned' || kind === 'replied') && <Field name="body" label={t.body} refused={own} />}
            {kind !== 'closed' && (
              <>
                <Field name="documentNumber" label={t.documentNumber} refused={own} />
                <Field type="date" name="documentDate" label={t.documentDate} refused={own} />
              </>
            )}
            <p className="row">
              <button className="button">{t.save}</button>
            </p>
          </ActForm>
        </details>
      )
    })}
  </Panel>
)

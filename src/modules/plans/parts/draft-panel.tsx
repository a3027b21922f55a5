import { DocumentPreview, StageMark } from '#modules/documents/parts/index.ts'
import type { SigningState } from '#modules/documents/server.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { Refused } from './share-form.tsx'
import { draftTexts as t } from './texts.vi.ts'

export type DraftProps = {
  title: string
  hint: string
  model: AdministrativeDocument
  /** Where the draft stands on its way; null while it was not frozen. */
  signing: SigningState | null
  /** The address of the draft as a Word file. */
  download: string
  /** Whether the person may freeze it for signature. */
  opens: boolean
  refused: Refused
}

/** A document made here: its draft to read and download, and its way to signature and number. */
export function DraftPanel({ title, hint, model, signing, download, opens, refused }: DraftProps) {
  const free = !signing || signing.stage === 'returned' || signing.stage === 'withdrawn'
  return (
    <Panel title={title}>
      <p className="hint">{hint}</p>
      <p className="row">
        <a href={download} download>
          {t.download}
        </a>
        {signing && <a href={signing.href}>{t.signing}</a>}
        {signing && <StageMark stage={signing.stage} />}
      </p>
      {opens && free && (
        <ActForm refused={refused}>
          <p className="row">
            <button className="button">{t.open}</button>
          </p>
        </ActForm>
      )}
      <DocumentPreview model={model} />
    </Panel>
  )
}

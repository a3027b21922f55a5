import { ActForm, Field, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import type { Offer } from '../offer.ts'
import { fileListText as t, formText } from '../texts.vi.ts'
import { AttachmentList } from './attachment-list.tsx'

type File = {
  id: string
  name: string
  size: number
  uploadedAt: Date
  uploadedBy: string | null
  role: 'issued' | 'signed-paper'
}

type Props = { signing: { id: string; hasWorkbook: unknown; files: File[] }; offer: Offer; refused: Refused }

/** Issued copies, the scan of the signed paper, and the draft to be printed for signature. */
export function SigningFiles({ signing: { id, hasWorkbook, files }, offer, refused }: Props) {
  const here = `/lam-viec/van-ban/${id}`
  const adding = refused?.values['lam'] === 'paper' ? refused : undefined
  return (
    <Panel title={t.title}>
      <AttachmentList
        files={files}
        href={(file) => `${here}/tep/${file.id}`}
        label={(file) => t.role[file.role]}
        action={(file) => offer.signedPaper && file.role === 'signed-paper' && <TakeBack id={file.id} />}
        empty={t.none}
      />
      <p className="row">
        <a href={`${here}/ban-thao/docx`} download>
          {t.draftDocx}
        </a>
        {Boolean(hasWorkbook) && (
          <a href={`${here}/ban-thao/xlsx`} download>
            {t.draftXlsx}
          </a>
        )}
      </p>
      {offer.signedPaper && offer.step !== 'numbered' && (
        <ActForm refused={adding} labels={formText.labels} files>
          <input type="hidden" name="lam" value="paper" />
          <Field type="file" name="signedPaper" label={t.add} accept=".pdf" refused={adding} required />
          <button className="button plain slim">{t.addButton}</button>
        </ActForm>
      )}
    </Panel>
  )
}

const TakeBack = ({ id }: { id: string }) => (
  <ActForm className="form inline">
    <input type="hidden" name="lam" value="paper-withdrawn" />
    <input type="hidden" name="attachmentId" value={id} />
    <button className="button plain slim">{t.takeBack}</button>
  </ActForm>
)

import { Panel } from '#ui/panel/panel.tsx'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Props = { path: string; provisional: boolean; above: { id: string; shortName: string; draftable: boolean }[] }

/** The report and the forms as they stand, as drafts; also as the draft of an authority that receives the report. */
export function ConsolidationDownloads({ path, provisional, above }: Props) {
  const figures = provisional ? '&so=tam-tinh' : ''
  return (
    <Panel title={t.downloads} className="no-print">
      <p className="row">
        <a className="button plain" href={`${path}/tai-ve?loai=docx${figures}`} download>
          {t.docx}
        </a>
        <a className="button plain" href={`${path}/tai-ve?loai=xlsx${figures}`} download>
          {t.xlsx}
        </a>
        {above
          .filter(({ draftable }) => draftable)
          .map(({ id, shortName }) => (
            <a key={id} className="button plain" href={`${path}/tai-ve?loai=docx${figures}&cua=${id}`} download>
              {t.docxOf(shortName)}
            </a>
          ))}
      </p>
    </Panel>
  )
}

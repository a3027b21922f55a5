import { Empty, Panel } from '#ui/panel/panel.tsx'
import { guidanceLetterTexts as t } from '../../guidance-texts.vi.ts'
import { isAnsweredHere } from '../../kind.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionPath } from '../../paths.ts'

/** The draft of the letter of guidance of what goes its own procedure. */
export function GuidancePanel({ petition, sealed, guidance }: Pick<PetitionData, 'petition' | 'sealed' | 'guidance'>) {
  if (isAnsweredHere(petition.kind)) return null
  const blank = petition.kind === 'denunciation' ? t.withoutNameWalled : t.withoutName
  return (
    <Panel title={t.panel}>
      {guidance === '' ? (
        <Empty>{t.none}</Empty>
      ) : (
        <>
          <p>{t.how}</p>
          <p className="small">{sealed ? t.withName : blank}</p>
          <p>
            <a href={`${petitionPath(petition.id)}/van-ban-huong-dan.docx`}>{t.download}</a>
          </p>
        </>
      )}
    </Panel>
  )
}

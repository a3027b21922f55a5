import { Mark, type Tone } from '#ui/mark/mark.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { clearingTexts as t, verdictText } from '../../clearing/texts.vi.ts'
import type { Verdict } from '../../clearing/verdict.ts'
import type { ClearingData } from '../../pages/work/clearing-data.ts'
import { blurPath, petitionPath } from '../../paths.ts'

const tones: Record<Verdict, Tone> = { clean: 'done', blurred: 'done', unsure: 'late' }

/** Once it is said that it may be shown, the photo as everybody would see it; the original until then. */
const shownAs = (id: string, n: number, verdict: Verdict | null): string =>
  verdict === null || verdict === 'unsure' ? `${petitionPath(id)}/anh/${n}` : `${blurPath(id, n)}/che`

/** The photos with what was said of each; unsaid ones stay hidden. */
export const ClearingPhotos = ({ photos, petition }: Pick<ClearingData, 'photos' | 'petition'>) =>
  photos.length > 0 && (
    <Panel title={t.photos} id="anh">
      <p className="hint">{t.photoHint}</p>
      <ul className="photos">
        {photos.map(({ n, verdict, width, height }) => (
          <li key={n} className="stack tight">
            <a href={blurPath(petition.id, n)}>
              <img src={shownAs(petition.id, n, verdict)} alt={t.lookAt(n)} width={width} height={height} />
            </a>
            <p>
              {verdict ? (
                <Mark tone={tones[verdict]}>{verdictText[verdict]}</Mark>
              ) : (
                <Mark tone="soon">{t.photoTodo}</Mark>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )

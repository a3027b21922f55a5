import { Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { petitionPath } from '../../paths.ts'

/** What the sender wrote, with his photos. */
export const LetterPanel = ({ petition, photos }: Pick<PetitionData, 'petition' | 'photos'>) => (
  <Panel title={t.letter}>
    {petition.body === null ? <p className="quiet">{t.erased}</p> : <p className="as-typed letter">{petition.body}</p>}
    {photos.length > 0 && (
      <>
        <h3>{t.photos}</h3>
        <ul className="photos">
          {photos.map(({ n, width, height }) => (
            <li key={n}>
              <a href={`${petitionPath(petition.id)}/anh/${n}`}>
                <img src={`${petitionPath(petition.id)}/anh/${n}`} alt={t.photo(n)} width={width} height={height} />
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </Panel>
)

import type { ReactNode } from 'react'
import { ActForm, fieldId, type Refused } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { Blanks, BlankPlace } from '../blanks.ts'
import { fieldNames } from '../entry-form.ts'
import { entryTexts as t } from '../texts.vi.ts'

type Props = { blanks: Blanks; hidden: ReactNode; back: string; refused: Refused }

/** What is blank, place by place, before "không phát sinh" is written into it: nobody fills what he has not seen. */
export const BlanksPanel = ({ blanks, back, ...form }: Props) => (
  <Panel title={t.blanks}>
    <Hint blanks={blanks} />
    {blanks.figures.length > 0 && (
      <Places title={t.blankFigures(blanks.figures.length)} places={blanks.figures} {...form}>
        {t.writeZero(blanks.figures.length)}
      </Places>
    )}
    {blanks.sections.length > 0 && (
      <Places title={t.blankSections(blanks.sections.length)} places={blanks.sections} {...form}>
        {t.writeNothing(blanks.sections.length)}
      </Places>
    )}
    {blanks.unwritten.length > 0 && <Unwritten places={blanks.unwritten} back={back} />}
    {blanks.planned > 0 && <p>{t.plannedStay(blanks.planned)}</p>}
    <p>
      <a href={back}>{t.backToEntry}</a>
    </p>
  </Panel>
)

/** What to heed where something is offered; that all is filled where nothing is blank. */
function Hint({ blanks: { figures, sections, unwritten } }: Pick<Props, 'blanks'>) {
  if (figures.length + sections.length > 0) return <p>{t.blanksHint}</p>
  return unwritten.length === 0 ? <Empty>{t.noBlanks}</Empty> : null
}

/** Sections of which the tables tell results: each a link to where it is written. */
const Unwritten = ({ places, back }: { places: BlankPlace[]; back: string }) => (
  <>
    <h3>{t.unwritten(places.length)}</h3>
    <ul className="stack tight">
      {places.map(({ cellId, label }) => (
        <li key={cellId}>
          <a href={`${back}#${fieldId(fieldNames.cell(cellId))}`}>{label}</a>
        </li>
      ))}
    </ul>
  </>
)

type PlacesProps = { title: string; places: BlankPlace[]; hidden: ReactNode; refused: Refused; children: ReactNode }

const Places = ({ title, places, hidden, refused, children }: PlacesProps) => (
  <ActForm refused={refused} className="form wide">
    {hidden}
    <h3>{title}</h3>
    {[...Map.groupBy(places, ({ form }) => form)].map(([form, own]) => (
      <div key={form} className="stack tight">
        <p className="small quiet">{form}</p>
        <ul className="stack tight">
          {own.map(({ cellId, label }) => (
            <li key={cellId}>
              {label}
              <input type="hidden" name={fieldNames.nothing} value={cellId} />
            </li>
          ))}
        </ul>
      </div>
    ))}
    <p>
      <button className="button plain" name="lam" value="khong-phat-sinh">
        {children}
      </button>
    </p>
  </ActForm>
)

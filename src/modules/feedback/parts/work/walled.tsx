import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { ActForm, Select } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { printedCode } from '../../code.ts'
import { handlingActTexts } from '../../handling/texts.vi.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { denunciationTexts, petitionTexts as t, product } from '../../pages/work/texts.vi.ts'
import { petitionPath } from '../../paths.ts'
import { actTexts } from '../../texts.vi.ts'
import { ActForms } from './act-forms.tsx'
import { ContactList, LookForm, Looks } from './contact-panel.tsx'
import { GuidancePanel } from './guidance-panel.tsx'
import { NewMessage } from './messages-panel.tsx'
import { StateMark } from './state-mark.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { refusedOf, type Refused } from './types.ts'

/** A denunciation, for its named readers: the letter stays sealed until one says what he opens it for. */
export function Walled({ data, refused }: { data: PetitionData; refused: Refused }) {
  const { petition, calendar, today, record } = data
  const title = t.wallTitle(printedCode(petition.code))
  return (
    <main id="noi-dung">
      <title>{`${title} · ${product}`}</title>
      <p className="small quiet">
        <a href="/lam-viec/phan-anh/to-cao">{denunciationTexts.title}</a>
      </p>
      <h1>{title}</h1>
      <Notice tone="soon">{t.wall}</Notice>
      <p className="row">
        <StateMark state={petition.state} />
        {petition.due && <Due due={petition.due} today={today} calendar={calendar} />}
      </p>
      <Letter data={data} refused={refused} />
      <ActForms data={data} refused={refused} />
      <GuidancePanel {...data} />
      <Readers data={data} refused={refused} />
      <StepsPanel {...data} />
      <RecordPanel
        record={record}
        acts={{ ...actTexts, ...handlingActTexts }}
        href={(number) => `${petitionPath(petition.id)}?trang=${number}#nhat-ky`}
      />
    </main>
  )
}

/** The letter and what its sender wrote besides, while it is open; else the question what for. */
const Letter = ({ data: { petition, sealed, looks, acts }, refused }: { data: PetitionData; refused: Refused }) => (
  <Panel title={t.letter} id="nguoi-gui">
    {sealed?.letter ? (
      <>
        <p className="as-typed letter">{sealed.letter.body}</p>
        <ContactList contact={sealed.letter.contact} />
        <SaidBesides said={sealed.said} />
        <NewMessage petition={petition} acts={acts} refused={refused} />
      </>
    ) : (
      <>
        {petition.newMessage && <Notice tone="soon">{t.newSealed}</Notice>}
        <LookForm label={t.openLetter} refused={refusedOf(refused, 'xem-lien-he')} />
      </>
    )}
    <Looks looks={looks} />
  </Panel>
)

type Said = NonNullable<PetitionData['sealed']>['said']

/** What the sender wrote besides, sealed as the letter is. */
const SaidBesides = ({ said }: { said: Said }) =>
  said.length > 0 && (
    <>
      <h3>{t.saidBesides}</h3>
      <ol className="plain stack tight">
        {said.map(({ n, onDay, body }) => (
          <li key={n}>
            <span className="small quiet">{formatDate(onDay)}</span>
            <p className="as-typed">{body ?? t.erased}</p>
          </li>
        ))}
      </ol>
    </>
  )

function Readers({ data, refused }: { data: PetitionData; refused: Refused }) {
  const own = refusedOf(refused, 'them-nguoi')
  const { readers, candidates, petition } = data
  return (
    <Panel title={t.readers}>
      <ul>
        {readers.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <details className="act" open={own !== undefined}>
        <summary>{t.addReader}</summary>
        <ActForm refused={own} labels={{ personId: t.person }}>
          <input type="hidden" name="seenVersion" value={petition.version} />
          <Select name="personId" label={t.person} options={candidates} blank={t.choosePerson} refused={own} required />
          <button className="button" name="lam" value="them-nguoi">
            {t.saved}
          </button>
        </ActForm>
      </details>
    </Panel>
  )
}

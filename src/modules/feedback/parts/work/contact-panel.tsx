import { ActForm, Field } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today as dayOf } from '#platform/time/index.ts'
import type { Way } from '../../channel.ts'
import type { Contact } from '../../contact.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Refused } from './types.ts'

type Data = Pick<PetitionData, 'petition' | 'sealed' | 'consents' | 'looks' | 'acts'>

/** The sender: hidden until somebody says what he needs the contact for. */
export const ContactPanel = ({ petition, sealed, consents, looks, acts, refused }: Data & { refused: Refused }) => (
  <Panel title={t.contact} id="nguoi-gui">
    {petition.anonymous && <p>{t.anonymous}</p>}
    <Reach reach={(petition.reach ?? []) as Way[]} />
    {sealed?.contact && <ContactList contact={sealed.contact} />}
    {!petition.anonymous && !sealed && acts.includes('ghi-chu') && (
      <LookForm label={t.look} refused={refusedOf(refused, 'xem-lien-he')} />
    )}
    <Consents consents={consents} />
    <Looks looks={looks} />
  </Panel>
)

const Reach = ({ reach }: { reach: readonly Way[] }) =>
  reach.length > 0 && (
    <p>
      {t.reach}: {reach.map((way) => t.reachText[way]).join(', ')}
    </p>
  )

const Consents = ({ consents }: Pick<Data, 'consents'>) =>
  consents.length > 0 && (
    <p className="small">
      {t.consents}: {consents.map(({ purpose }) => t.consentText[purpose as keyof typeof t.consentText]).join('; ')}.
    </p>
  )

export const ContactList = ({ contact }: { contact: Contact }) => (
  <dl className="details">
    {Object.entries(contact).map(([key, value]) => (
      <div key={key}>
        <dt>{t.contactNames[key as keyof Contact]}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Asks what somebody wants to see it for; the answer stays in the record. */
export const LookForm = ({ label, refused }: { label: string; refused: Refused }) => (
  <ActForm refused={refused} labels={{ purpose: t.purpose }}>
    <Field name="purpose" label={t.purpose} hint={t.lookHint} refused={refused} required maxLength={300} />
    <button className="button plain" name="lam" value="xem-lien-he">
      {label}
    </button>
  </ActForm>
)

export const Looks = ({ looks }: Pick<Data, 'looks'>) =>
  looks.length > 0 && (
    <details>
      <summary>{t.looks}</summary>
      <ul className="plain small">
        {looks.map((look) => (
          <li key={look.id}>
            {look.by}, {timeOfDay(look.at)} {formatDate(dayOf(look.at))}: {look.purpose}
          </li>
        ))}
      </ul>
    </details>
  )

import { enteredChannels } from '../../channel.ts'
import { Check, Field, Select, TextArea } from '#ui/form/index.ts'
import { purposes } from '../../kind.ts'
import { enterTexts as t, petitionTexts } from '../../pages/work/texts.vi.ts'
import type { EnteringChoices } from '../../queries/entering.ts'
import { channelText } from '../../texts.vi.ts'
import { KindFields, TopicAndPlace } from './sort-fields.tsx'
import type { Refused } from './types.ts'

/** What was said: by which channel, what it is, what it is about, where. */
export const EnterLetter = ({ choices, refused }: { choices: EnteringChoices; refused: Refused }) => (
  <>
    <Select
      name="channel"
      label={t.labels.channel}
      options={enteredChannels.map((value) => ({ value, label: channelText[value] }))}
      refused={refused}
      required
    />
    <KindFields kind="reflection" refused={refused} />
    <TextArea name="body" label={t.labels.body} hint={t.bodyHint} rows={6} refused={refused} required />
    <TopicAndPlace {...choices} refused={refused} />
    <Field name="hamlet" label={t.labels.hamlet} refused={refused} maxLength={120} />
  </>
)

const contactFields = ['name', 'phone', 'email', 'address'] as const

/** Who said it, and what he agreed to by word of mouth. */
export const EnterSender = ({ refused }: { refused: Refused }) => (
  <>
    <fieldset>
      <legend>{t.sender}</legend>
      {contactFields.map((name) => (
        <Field key={name} name={name} label={petitionTexts.contactNames[name]} refused={refused} />
      ))}
      <Select
        name="sex"
        label={t.labels.sex}
        blank={t.noSex}
        options={[
          { value: 'female', label: t.female },
          { value: 'male', label: t.male },
        ]}
        refused={refused}
      />
    </fieldset>
    <fieldset>
      <legend>{t.consents}</legend>
      {purposes.map((purpose) => (
        <Check key={purpose} name="consents" value={purpose} label={petitionTexts.consentText[purpose]} />
      ))}
    </fieldset>
  </>
)

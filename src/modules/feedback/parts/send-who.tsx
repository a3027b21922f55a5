import { Field, type Refused } from '#ui/form/index.ts'
import type { Challenge } from '../draft.ts'
import { whoTexts as t } from '../page-texts.vi.ts'
import type { KeptField } from '../retention.ts'

type Retention = { field: KeptField; purpose: string; months: number; source: string | null }

/** What personal data are kept for, and how long. */
export const Kept = ({ retention }: { retention: readonly Retention[] }) => (
  <details>
    <summary>{t.retention}</summary>
    <ul>
      {retention.map(({ field, purpose, months, source }) => (
        <li key={field}>
          {t.fields[field]}: {purpose} {t.months(months)} {source ?? t.draftTime}.
        </li>
      ))}
    </ul>
  </details>
)

/** A field for machines that fill in everything; people neither see nor reach it. */
export const Trap = () => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="o-website">{t.trap}</label>
    <input id="o-website" name="website" tabIndex={-1} autoComplete="off" />
  </div>
)

/** Asked only while very much comes in: a sum in words, or the browser's own work where the script runs. */
export const ChallengeField = ({ challenge, refused }: { challenge: Challenge; refused: Refused }) => (
  <div data-nonce={challenge.nonce} data-bits={challenge.bits}>
    <Field
      name="sum"
      label={t.sum(t.numbers[challenge.left] ?? '', t.numbers[challenge.right] ?? '')}
      hint={t.sumHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      className="short"
      refused={refused}
    />
    <input type="hidden" name="work" defaultValue="" />
  </div>
)

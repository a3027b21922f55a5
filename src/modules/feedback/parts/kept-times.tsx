import { ownTexts as t, whoTexts } from '../page-texts.vi.ts'
import type { KeptField } from '../retention.ts'

type Kept = { field: KeptField; purpose: string; months: number; source: string | null }

/** What personal data of petitions are used for and how long they are kept; nothing while the catalogue says nothing. */
export const KeptTimes = ({ kept }: { kept: readonly Kept[] }) =>
  kept.length === 0 ? null : (
    <section className="stack tight">
      <h2>{t.keptTitle}</h2>
      <ul>
        {kept.map(({ field, purpose, months }) => (
          <li key={field}>
            {whoTexts.fields[field]}: {purpose} {t.keptFor(months)}
          </li>
        ))}
      </ul>
      {kept.some(({ source }) => source === null) && <p className="small quiet">{t.draftTime}</p>}
    </section>
  )

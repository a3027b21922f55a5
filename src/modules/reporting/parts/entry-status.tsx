import { fieldId } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import type { Finding } from '../checks.ts'
import { fieldNames } from '../entry-form.ts'
import { capital, entryTexts as t } from '../texts.vi.ts'

type InTheWay = Finding & { label: string; cellId: number | null }

type Props = { saved: boolean; inTheWay: readonly InTheWay[]; report: string }

const SHOWN = 20

/** Where the draft stands: what is in the way, each a link to its field; else what comes next. Green only when nothing is wrong. */
export const EntryStatus = ({ saved, inTheWay, report }: Props) =>
  inTheWay.length === 0 ? (
    <Notice tone="done">
      <p>
        {saved && `${t.saved} `}
        {t.ready}
      </p>
      <p>{t.next}</p>
      <p>
        <a href={report}>{t.toNext}</a>
      </p>
    </Notice>
  ) : (
    <Notice tone="soon">
      <p>
        {saved && `${t.saved} `}
        {t.findings(inTheWay.length)}
      </p>
      <ul className="stack tight">
        {inTheWay.slice(0, SHOWN).map((one) => (
          <li key={one.key}>
            <a href={`#${placeOf(one)}`}>{one.label}</a>: {one.text}
          </li>
        ))}
      </ul>
      {inTheWay.length > SHOWN && <p>{capital(t.more(inTheWay.length - SHOWN))}</p>}
    </Notice>
  )

/** The field to be filled in: the reason where one is asked for, else the cell. */
const placeOf = ({ key, cellId, needsReason }: InTheWay): string =>
  needsReason || cellId === null ? fieldId(fieldNames.reason(key)) : fieldId(fieldNames.cell(cellId))

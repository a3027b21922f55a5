import { fieldId } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import type { Finding } from '../checks.ts'
import { isSection, isUnwritten } from '../sections.ts'
import { capital, entryTexts as t } from '../texts.vi.ts'

/** A point in the way: `field` is where it is put right. */
type Place = Pick<Finding, 'key' | 'text'> & { label: string; cellId: number | null; field: string }

type Props = { saved: boolean; inTheWay: readonly Place[]; report: string }

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
      <InTheWay findings={inTheWay} />
    </Notice>
  )

/** What is wrong, one a line; the sections that say nothing share a line, in the order of the outline. */
function InTheWay({ findings }: { findings: Props['inTheWay'] }) {
  const others = findings.filter((one) => !isSection(one) && !isUnwritten(one))
  return (
    <ul className="stack tight">
      {others.slice(0, SHOWN).map((one) => (
        <li key={one.key}>
          <a href={`#${fieldId(one.field)}`}>{one.label}</a>: {one.text}
        </li>
      ))}
      {others.length > SHOWN && <li>{capital(t.more(others.length - SHOWN))}</li>}
      <Sections say={(count) => `${t.unwritten(count)}:`} places={findings.filter(isUnwritten)} />
      <Sections say={t.emptySections} places={findings.filter(isSection)} />
    </ul>
  )
}

const Sections = ({ say, places }: { say: (count: number) => string; places: readonly Place[] }) =>
  places.length > 0 && (
    <li>
      {say(places.length)}{' '}
      {places
        .toSorted((a, b) => a.cellId! - b.cellId!)
        .map((one, n) => (
          <span key={one.key}>
            {n > 0 && '; '}
            <a href={`#${fieldId(one.field)}`}>{one.label}</a>
          </span>
        ))}
    </li>
  )

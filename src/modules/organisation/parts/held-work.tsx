import type { HeldWork } from '#platform/todo/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { Refused } from '#ui/form/index.ts'
import { peopleTexts as t } from '../pages/texts.vi.ts'
import { ColleagueField } from './colleague-field.tsx'

/** So many are named; the others are counted. */
const SHOWN = 10

/** What is open in the hands of who goes. */
export const HeldWorkPanel = ({ held }: { held: readonly HeldWork[] }) => (
  <Panel title={t.heldTitle(held.length)}>
    {held.length === 0 && <Empty>{t.heldNone}</Empty>}
    {held.length > 0 && (
      <ul className="tasks">
        {held.slice(0, SHOWN).map(({ id, href, title, origin, due }) => (
          <li key={id}>
            <a className="what" href={href}>
              {title}
            </a>
            <span className="from">{due ? `${origin} · ${t.heldDue(formatDate(due))}` : origin}</span>
          </li>
        ))}
      </ul>
    )}
    {held.length > SHOWN && <p className="small quiet">{t.heldMore(held.length - SHOWN)}</p>}
  </Panel>
)

type Props = { held: readonly HeldWork[]; people: Parameters<typeof ColleagueField>[0]['people']; refused: Refused }

/** Who takes it over, in the same act; nobody asked where nothing is held. */
export const HeirField = ({ held, people, refused }: Props) =>
  held.length > 0 && (
    <ColleagueField label={t.receiver} blank={t.heldToHead} hint={t.heldHint} people={people} refused={refused} />
  )

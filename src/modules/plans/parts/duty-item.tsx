import { editPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { namesOf } from '../wording.ts'
import { DutyDeadline, type Common } from './deadline-item.tsx'

type Duty = Checking['duties'][number]
type Props = Common & { duty: Duty; maybe: Checking['maybe'] }

/** One duty on the checking screen: its words, owners, dates, and what is not clear. */
export function DutyItem({ duty, maybe, ...common }: Props) {
  const { planId, editable } = common
  const anchor = `nv-${duty.n}`
  return (
    <>
      <p>
        <span className="order">{duty.n}.</span> {duty.text}
        {duty.request && <em className="quiet"> ({t.requestMark.toLowerCase()})</em>}
      </p>
      <ul className="plain small">
        {(['lead', 'perform', 'cooperate'] as const).map((role) => {
          const names = namesOf(duty.owners, role)
          return names && <li key={role}>{`${roleTexts[role]}: ${names}`}</li>
        })}
        {duty.owners.length === 0 && <li className="ask">{t.unowned}</li>}
        {duty.openNames.map((name) => (
          <li key={name} className="ask">
            {openName(name, maybe)}
          </li>
        ))}
        {duty.deadlines.map((limit) => (
          <DutyDeadline key={limit.id} limit={limit} n={duty.n} {...common} />
        ))}
      </ul>
      <p className="row small no-print">
        {duty.paragraph !== null && <a href={`#y-${anchor}`}>{t.seeSentence}</a>}
        {editable && <a href={editPath(planId, anchor)}>{t.edit}</a>}
      </p>
    </>
  )
}

/** What to say of a name that no single unit fits, with the spellings offered. */
export function openName(name: string, maybe: Checking['maybe']): string {
  const offered = maybe[name] ?? []
  return offered.length > 0 ? `${t.openName(name)}; ${t.maybe(offered.join('; '))}` : t.openName(name)
}

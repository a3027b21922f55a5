import type { AccountState } from '#platform/auth/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today } from '#platform/time/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { accountTexts, peopleTexts as t } from '../pages/texts.vi.ts'

type Props = { account: AccountState; person: { email: string | null; phone: string | null }; governs: boolean }

/** A person's account, for himself and for who looks after it. */
export const AccountPanel = ({ account, person, governs }: Props) => (
  <Panel title={t.accountTitle} aside={mark(account)}>
    <dl className="facts">
      <dt>{accountTexts.username}</dt>
      <dd>{account.username}</dd>
      <dt>{t.secondFactor}</dt>
      <dd>{account.secondFactor ? t.on : t.off}</dd>
      <dt>{t.lastSeen}</dt>
      <dd>{account.lastSeenAt ? at(account.lastSeenAt) : t.never}</dd>
      <dt>{t.email}</dt>
      <dd>{person.email ?? '-'}</dd>
      <dt>{t.phone}</dt>
      <dd>{person.phone ?? '-'}</dd>
    </dl>
    {governs && (
      <div className="row">
        <Act name="mat-khau" label={t.reset} />
        {account.secondFactor && <Act name="tat-hai-lop" label={t.takeOff} />}
      </div>
    )}
  </Panel>
)

const at = (moment: Date) => `${timeOfDay(moment)} ${formatDate(today(moment))}`

function mark({ closedAt, oneTimeUntil }: AccountState) {
  if (closedAt) return <Mark>{t.closed}</Mark>
  return oneTimeUntil ? <Mark tone="soon">{t.awaitsFirst}</Mark> : null
}

const Act = ({ name, label }: { name: string; label: string }) => (
  <ActForm className="">
    <input type="hidden" name="lam" value={name} />
    <button className="button plain">{label}</button>
  </ActForm>
)

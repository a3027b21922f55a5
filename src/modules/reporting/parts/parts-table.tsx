import { Scroll } from '#ui/table/table.tsx'
import { isLate, type PartState } from '../part-state.ts'
import { capital, pageTexts as t } from '../texts.vi.ts'
import { LateMark, PartMark } from './part-mark.tsx'

type Part = {
  id: string
  title: string
  receiverName: string
  state: PartState
  sentFilingId: string | null
  firstSignedOn: string | null
}

type Props = {
  report: { parts: Part[]; level: { level: number; lastDay: string | null }; member: { request: boolean } }
  decides: readonly string[]
  prechecked: readonly string[]
  path: string
  today: string
}

/** The parts of a report, who receives each and where it stands; the receiver finds its way to the check. */
export const PartsTable = ({ report: { parts, level, member }, decides, prechecked, path, today }: Props) => (
  <Scroll label={t.parts}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.part}</th>
          <th scope="col">{t.receiver}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">
            <span className="visually-hidden">{t.check}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <th scope="row">{capital(part.title)}</th>
            <td>{part.receiverName}</td>
            <td>
              <PartMark state={part.state} />{' '}
              {isLate(level.lastDay, part.firstSignedOn, today) && (
                <LateMark request={member.request && part.sentFilingId === null} />
              )}
            </td>
            <td>
              {decides.includes(part.id) && (part.sentFilingId !== null || prechecked.includes(part.id)) && (
                <a href={`${path}/kiem-tra/${part.id}?cap=${level.level}`}>{t.check}</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

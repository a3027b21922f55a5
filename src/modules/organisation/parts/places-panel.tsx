import { formatDate } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { peopleTexts as t } from '../pages/texts.vi.ts'
import { isRole } from '../role.ts'
import { roleText } from '../texts.vi.ts'

type Place = {
  membershipId: string
  unit: string
  role: string
  position: string
  from: string
  to: string | null
  current: boolean
  mayChange: boolean
  mayPassOn: boolean
}

type Props = { personId: string; places: readonly Place[]; today: string; mayAdd: boolean }

/** A person's places, former ones too, and what can be done with each. */
export const PlacesPanel = ({ personId, places, today, mayAdd }: Props) => (
  <Panel
    title={t.placesTitle}
    aside={mayAdd && <a href={`/lam-viec/danh-muc/nhan-su/${personId}/vi-tri`}>{t.addPlace}</a>}
  >
    {places.length === 0 ? (
      <Empty>{t.noPlace}</Empty>
    ) : (
      <Scroll label={t.placesTitle}>
        <table>
          <thead>
            <tr>
              {[t.position, t.unit, t.role, t.period, t.act].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <Row key={place.membershipId} place={place} today={today} />
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </Panel>
)

const Row = ({ place, today }: { place: Place; today: string }) => (
  <tr>
    <th scope="row">{place.position}</th>
    <td>{place.unit}</td>
    <td>{isRole(place.role) ? roleText[place.role] : place.role}</td>
    <td>
      {t.fromTo(formatDate(place.from), place.to && formatDate(place.to))}{' '}
      <Mark tone={place.current ? 'done' : 'plain'}>{state(place, today)}</Mark>
    </td>
    <td>
      {actsOn(place, today).map(([act, label]) => (
        <div key={act}>
          <a href={`/lam-viec/danh-muc/vi-tri/${place.membershipId}/${act}`}>{label}</a>
        </div>
      ))}
    </td>
  </tr>
)

const state = (place: Place, today: string) => (place.current ? t.current : place.from > today ? t.future : t.past)

function actsOn({ current, from, mayChange, mayPassOn }: Place, today: string): [string, string][] {
  if (!current && from <= today) return []
  const passing: [string, string][] = [
    ['uy-quyen', t.delegate],
    ['ban-giao', t.handOver],
  ]
  const changing: [string, string][] = [
    ['chuyen', t.move],
    ['ket-thuc', t.end],
  ]
  return [...(mayPassOn ? passing : []), ...(mayChange ? changing : [])]
}

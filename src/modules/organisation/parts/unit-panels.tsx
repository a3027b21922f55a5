import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { unitTexts as t } from '../pages/unit-texts.vi.ts'
import { isRole } from '../role.ts'
import { extentText, roleText, unitKindText } from '../texts.vi.ts'

const pathOf = (unitId: string) => `/lam-viec/danh-muc/don-vi/${unitId}`

export const kindName = (kind: string): string => (unitKindText as Record<string, string>)[kind] ?? kind

type Facts = {
  unit: {
    id: string
    code: string
    kind: string
    fullName: string
    shortName: string
    placeName: string | null
    symbol: string | null
    officialOrder: number
    source: string | null
    validFrom: string
    validTo: string | null
    parentId: string | null
    parent: string | null
  }
  spellings: readonly string[]
}

/** What the catalogue holds of a unit. */
export function FactsPanel({ unit, spellings }: Facts) {
  const facts: [string | undefined, string | null][] = [
    [t.labels['fullName'], unit.fullName],
    [t.labels['shortName'], unit.shortName],
    [t.labels['symbol'], unit.symbol],
    [t.labels['kind'], kindName(unit.kind)],
    [t.labels['placeName'], unit.placeName],
    [t.labels['code'], unit.code === unit.id ? null : unit.code],
    [t.labels['officialOrder'], String(unit.officialOrder)],
    [t.columns.validity, t.fromTo(formatDate(unit.validFrom), unit.validTo && formatDate(unit.validTo))],
    [t.labels['spellings'], spellings.join('; ') || null],
    [t.labels['source'], unit.source],
  ]
  return (
    <Panel title={t.factsTitle}>
      <dl className="facts">
        {unit.parentId && (
          <>
            <dt>{t.labels['parent']}</dt>
            <dd>
              <a href={pathOf(unit.parentId)}>{unit.parent}</a>
            </dd>
          </>
        )}
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
    </Panel>
  )
}

const Fact = ({ label, value }: { label: string | undefined; value: string | null }) => (
  <>
    <dt>{label}</dt>
    <dd>{value ?? <span className="quiet">{t.unknown}</span>}</dd>
  </>
)

type Carried = { id: string; name: string; extent: 'whole' | 'part'; on: string; source: string | null }

/** Which units it carries on, and which carry it on: many to many. */
export const SuccessionPanel = (props: { predecessors: readonly Carried[]; successors: readonly Carried[] }) => (
  <Panel title={t.succession}>
    {props.predecessors.length + props.successors.length === 0 && <Empty>{t.noSuccession}</Empty>}
    <CarriedList title={t.predecessors} units={props.predecessors} line={t.predecessorLine} />
    <CarriedList title={t.successors} units={props.successors} line={t.successorLine} />
  </Panel>
)

type List = { title: string; units: readonly Carried[]; line: (extent: string, on: string) => string }

const CarriedList = ({ title, units, line }: List) =>
  units.length > 0 && (
    <div>
      <h3>{title}</h3>
      <ul className="plain stack tight">
        {units.map(({ id, name, extent, on, source }) => (
          <li key={id}>
            <a href={pathOf(id)}>{name}</a>, {line(extentText[extent], formatDate(on))}{' '}
            {source && <span className="small quiet">{source}</span>}
          </li>
        ))}
      </ul>
    </div>
  )

type Child = { id: string; name: string; kind: string }

export const ChildrenPanel = ({ units, addHref }: { units: readonly Child[]; addHref: string | null }) => (
  <Panel title={t.children} aside={addHref && <a href={addHref}>{t.add}</a>}>
    {units.length === 0 && <Empty>{t.noChildren}</Empty>}
    <ul className="plain stack tight">
      {units.map(({ id, name, kind }) => (
        <li key={id}>
          <a href={pathOf(id)}>{name}</a> <span className="small quiet">{kindName(kind)}</span>
        </li>
      ))}
    </ul>
  </Panel>
)

type Holder = { placeId: string; id: string; fullName: string; position: string; role: string }

/** Who holds a place in the unit today; the administrator opens each person. */
export const HoldersPanel = ({ people, mayLink }: { people: readonly Holder[]; mayLink: boolean }) => (
  <Panel title={t.peopleTitle}>
    {people.length === 0 ? (
      <Empty>{t.noPeople}</Empty>
    ) : (
      <Scroll label={t.peopleTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.position}</th>
              <th scope="col">{t.role}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.placeId}>
                <th scope="row">
                  {mayLink ? (
                    <a href={`/lam-viec/danh-muc/nhan-su/${person.id}`}>{person.fullName}</a>
                  ) : (
                    person.fullName
                  )}
                </th>
                <td>{person.position}</td>
                <td>{isRole(person.role) ? roleText[person.role] : person.role}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </Panel>
)

import { Select, type Refused } from '#ui/form/index.ts'
import { peopleTexts as t } from '../pages/texts.vi.ts'
import type { Colleague } from '../queries/directory.ts'

type Props = {
  label: string
  people: readonly Colleague[]
  refused: Refused
  hint?: string
  /** What no choice means; without it somebody must be chosen. */
  blank?: string
}

/** Chooses a colleague by name, with his position and unit beside it. */
export const ColleagueField = ({ label, people, refused, hint, blank }: Props) => (
  <Select
    name="toPersonId"
    label={label}
    options={people.map(({ id, fullName, places, unit }) => ({
      value: id,
      label: `${fullName} (${places[0] ?? ''})`,
      group: unit,
    }))}
    hint={hint}
    blank={blank ?? t.choose}
    refused={refused}
    required={blank === undefined}
  />
)

import { act } from '#platform/http/act.ts'
import { formatDate } from '#platform/text/index.ts'
import { ActForm, Field, Select, type Refused } from '#ui/form/index.ts'
import { closeUnit } from '../commands/close-unit.ts'
import { UnitFrame } from '../parts/unit-frame.tsx'
import { successorChoices } from '../queries/successor-choices.ts'
import { extentText } from '../texts.vi.ts'
import { unitFor, unitPath } from './unit-for.ts'
import { successorsIn } from './unit-input.ts'
import { unitTexts as t } from './unit-texts.vi.ts'
import type { Route } from './+types/unit-close.ts'
import styles from './units.css?url'

export const links = () => [{ rel: 'stylesheet', href: styles }]

/** A unit was never split among more in one decree; the act takes up to twenty. */
const ROWS = 6

const extents = Object.entries(extentText).map(([value, label]) => ({ value, label }))

export async function loader(args: Route.LoaderArgs) {
  const { unit, successors, ask } = await unitFor(args, 'mayClose')
  const choices = await successorChoices(ask, unit.id)
  const options = choices.map(({ id, name, above, validFrom }) => ({
    value: id,
    label: validFrom > ask.today ? `${name} (${t.fromTo(formatDate(validFrom), null)})` : name,
    ...(above && { group: above }),
  }))
  return { unit, successors, options }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: closeUnit,
    input: (form) => ({
      unitId: args.params.unit,
      lastDay: form.text('lastDay'),
      source: form.text('source'),
      successors: successorsIn(form, ROWS),
    }),
    done: ({ unitId }) => unitPath(unitId, 'da-ket-thuc'),
  })

export default function CloseUnit({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { unit, successors } = loaderData
  // What was refused may stand in any row: then none is folded away.
  const shown = refused ? ROWS : Math.max(2, successors.length)
  return (
    <UnitFrame title={t.closeOf(unit.shortName)} about={t.closeAbout} unitId={unit.id}>
      <ActForm refused={refused} labels={t.labels}>
        <Field
          type="date"
          name="lastDay"
          label={t.labels['lastDay']}
          defaultValue={unit.validTo ?? ''}
          refused={refused}
          required
        />
        <Field name="source" label={t.labels['source']} hint={t.hints.source} maxLength={500} refused={refused} />
        <Rows from={0} to={shown} data={loaderData} refused={refused} />
        {shown < ROWS && (
          <details>
            <summary>{t.moreSuccessors}</summary>
            <Rows from={shown} to={ROWS} data={loaderData} refused={refused} />
          </details>
        )}
        <button className="button">{t.close}</button>
      </ActForm>
    </UnitFrame>
  )
}

type RowsProps = { from: number; to: number; data: Route.ComponentProps['loaderData']; refused: Refused }

/** One row a successor: which unit, and how much of the closed one it carries on. */
const Rows = ({ from, to, data: { successors, options }, refused }: RowsProps) =>
  Array.from({ length: to - from }, (_, n) => from + n).map((i) => (
    <fieldset key={i} className="successor">
      <legend>{t.successor(i + 1)}</legend>
      <Select
        name={`successors.${i}.unitId`}
        label={t.title}
        options={options}
        blank={t.noOne}
        refused={refused}
        {...(successors[i] && { defaultValue: successors[i].id })}
      />
      <Select
        name={`successors.${i}.extent`}
        label={t.extent}
        options={extents}
        defaultValue={successors[i]?.extent ?? 'whole'}
        refused={refused}
      />
    </fieldset>
  ))

import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { ActForm, Select } from '#ui/form/index.ts'
import { draftItem } from '../commands/write-item.ts'
import { ItemFields } from '../parts/item-fields.tsx'
import { itemPath, itemsPath } from '../paths.ts'
import { writingUnits } from '../policy.ts'
import { publicPlaces } from '../queries/site.ts'
import { contentFrom } from './item-input.ts'
import { pageTexts as t } from './texts.vi.ts'
import type { Route } from './+types/item-new.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const ids = writingUnits(ask.actor)
  if (ids.length === 0) throw data(null, { status: 403 })
  const [units, places] = await Promise.all([unitsById(ask.db, ids), publicPlaces(ask.db, ask.today)])
  return { units, places }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: draftItem,
    input: (form) => ({ unitId: form.text('unitId'), ...contentFrom(form) }),
    done: ({ itemId }) => itemPath(itemId),
  })

export default function NewItem({ loaderData: { units, places }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.add} · ${t.product}`}</title>
      <p className="quiet">
        <a href={itemsPath}>{t.title}</a>
      </p>
      <h1>{t.add}</h1>
      <ActForm refused={refused} labels={t.labels}>
        <Select
          name="unitId"
          label={t.labels.unitId}
          refused={refused}
          options={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          {...(units[0] && { defaultValue: units[0].id })}
        />
        <ItemFields refused={refused} places={places} />
        <button className="button">{t.saveDraft}</button>
      </ActForm>
    </main>
  )
}

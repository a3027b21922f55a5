import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { ActForm } from '#ui/form/index.ts'
import { correctItem } from '../commands/write-item.ts'
import { offerOf } from '../offer.ts'
import { ItemFields } from '../parts/item-fields.tsx'
import { itemPath } from '../paths.ts'
import { itemPage } from '../queries/item-page.ts'
import { publicPlaces } from '../queries/site.ts'
import { contentFrom } from './item-input.ts'
import { pageTexts as t } from './texts.vi.ts'
import type { Route } from './+types/item-edit.ts'

export async function loader({ context, request, params: { itemId } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const item = isId(itemId) ? await itemPage(ask, itemId) : null
  if (!item) throw data(null, { status: 404 })
  if (!offerOf(ask.actor, item).edit) throw data(null, { status: 403 })
  return { item, places: await publicPlaces(ask.db, ask.today) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: correctItem,
    input: (form) => ({
      itemId: args.params.itemId,
      seenVersion: Number(form.text('seenVersion')),
      ...contentFrom(form),
    }),
    done: ({ itemId }) => itemPath(itemId),
  })

export default function EditItem({ loaderData: { item, places }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.edit}: ${item.title} · ${t.product}`}</title>
      <p className="quiet">
        <a href={itemPath(item.id)}>{item.title}</a>
      </p>
      <h1>{t.edit}</h1>
      <ActForm refused={refused} labels={t.labels}>
        <input type="hidden" name="seenVersion" value={refused?.values['seenVersion'] ?? item.version} />
        <ItemFields refused={refused} places={places} values={item} />
        <button className="button">{t.save}</button>
      </ActForm>
    </main>
  )
}

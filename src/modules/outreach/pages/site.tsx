import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { pathOfUnit, unitsById } from '#modules/organisation/server.ts'
import { membershipsOf } from '#platform/command/actor.ts'
import { ActForm, Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { setSite } from '../commands/site.ts'
import { Tabs } from '../parts/tabs.tsx'
import { sitePath } from '../paths.ts'
import { maySetSite } from '../policy.ts'
import { publicSite, type SiteFacts } from '../queries/site.ts'
import { pageTexts } from './texts.vi.ts'
import type { Route } from './+types/site.ts'

const t = pageTexts.site

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const site = await publicSite(ask.db)
  const own = [...new Set(membershipsOf(ask.actor).map(({ unitId }) => unitId))]
  const candidates = await unitsById(ask.db, site ? [site.unitId] : own)
  const paths = await Promise.all(candidates.map(({ id }) => pathOfUnit(ask.db, id)))
  const units = candidates.filter((_, i) => maySetSite(ask.actor, { path: paths[i]! }))
  return { site, units: units.map(({ id, fullName }) => ({ value: id, label: fullName })) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: setSite,
    input: (form) => ({
      unitId: form.text('unitId'),
      seenVersion: Number(form.text('seenVersion')),
      ...Object.fromEntries(fields.map((name) => [name, form.text(name)])),
    }),
    done: () => sitePath,
  })

const fields = ['name', 'motto', 'about', 'contentPerson', 'address', 'telephone', 'email', 'reception'] as const

export default function Site({ loaderData: { site, units }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${pageTexts.product}`}</title>
      <Tabs here={sitePath} />
      <h1>{t.title}</h1>
      <p className="quiet">{site ? t.hint : t.none}</p>
      {units.length > 0 ? <SiteForm site={site} units={units} refused={refused} /> : <Notice>{t.readOnly}</Notice>}
      {units.length === 0 && site && <Facts site={site} />}
    </main>
  )
}

type FormProps = { site: SiteFacts | null; units: { value: string; label: string }[]; refused: Refused }

function SiteForm({ site, units, refused }: FormProps) {
  const common = (name: (typeof fields)[number]) => ({
    name,
    label: t.labels[name],
    refused,
    ...(site && { defaultValue: site[name] }),
  })
  return (
    <ActForm refused={refused} labels={t.labels}>
      <input type="hidden" name="seenVersion" value={refused?.values['seenVersion'] ?? site?.version ?? 0} />
      <Select name="unitId" label={t.unitId} options={units} defaultValue={units[0]!.value} refused={refused} />
      <Field {...common('name')} hint={t.nameHint} />
      <Field {...common('motto')} />
      <TextArea {...common('about')} rows={3} />
      <Field {...common('contentPerson')} />
      <Field {...common('address')} />
      <Field {...common('telephone')} type="tel" />
      <Field {...common('email')} type="email" />
      <TextArea {...common('reception')} rows={2} />
      <button className="button">{pageTexts.save}</button>
    </ActForm>
  )
}

const Facts = ({ site }: { site: SiteFacts }) => (
  <dl className="facts">
    <dt>{t.unitId}</dt>
    <dd>{site.body}</dd>
    {fields.flatMap((name) => [<dt key={name}>{t.labels[name]}</dt>, <dd key={`${name}-value`}>{site[name]}</dd>])}
  </dl>
)

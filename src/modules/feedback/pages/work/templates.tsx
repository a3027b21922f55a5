import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { ActForm } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { retireTemplate } from '../../commands/templates.ts'
import { outcomeText } from '../../handling/texts.vi.ts'
import { templatesPath } from '../../paths.ts'
import { templatesSeen } from '../../queries/templates.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import { templateTexts as t } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/templates.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export const loader = async ({ context, request }: Route.LoaderArgs) => ({
  templates: await templatesSeen(askOf(context, request)),
})

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: retireTemplate,
    input: (form) => ({ templateId: form.text('templateId') }),
    done: () => templatesPath,
  })

export default function Templates({ loaderData: { templates }, actionData: refused }: Route.ComponentProps) {
  return (
    <UnderPetitions title={t.title}>
      <p>{t.how}</p>
      {templates.length === 0 && <Empty>{t.none}</Empty>}
      {templates.map(({ id, title, body, outcome, topicName, unitName, mayRetire }) => (
        <Panel key={id} title={title}>
          <p className="small quiet">
            {[outcomeText[outcome], topicName ?? t.anyTopic, unitName ?? t.shipped].join(' · ')}
          </p>
          <p className="as-typed">{body}</p>
          {mayRetire && (
            <ActForm refused={refused?.values['templateId'] === id ? refused : undefined}>
              <input type="hidden" name="templateId" value={id} />
              <button className="button plain slim">{t.retire}</button>
            </ActForm>
          )}
        </Panel>
      ))}
    </UnderPetitions>
  )
}

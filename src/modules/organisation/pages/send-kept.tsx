import { appOf, askOf } from '#platform/http/context.ts'
import { takeKeptForm } from '#platform/http/kept-form.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { isLocalDate } from '#platform/time/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { accountTexts as t } from './texts.vi.ts'
import type { Route } from './+types/send-kept.ts'

/** Offers a form again that was posted on an expired session: the person sees what it says before it goes out. */
export async function loader({ context, request }: Route.LoaderArgs) {
  askOf(context, request)
  return { kept: await takeKeptForm(appOf(context), request) }
}

export default function SendKept({ loaderData: { kept } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.keptTitle} · ${t.product}`}</title>
      <h1>{t.keptTitle}</h1>
      {kept ? <Kept {...kept} /> : <Notice tone="soon">{t.keptGone}</Notice>}
      <p>
        <a href="/lam-viec">{t.skip}</a>
      </p>
    </main>
  )
}

function Kept({ path, fields }: { path: string; fields: [string, string][] }) {
  const shown = fields.filter(([name, text]) => text !== '' && name !== 'lam' && !isId(text))
  return (
    <>
      <p>{t.keptIntro}</p>
      <ul className="panel">
        {shown.map(([, text], n) => (
          <li key={n}>{isLocalDate(text) ? formatDate(text) : text}</li>
        ))}
      </ul>
      <p className="quiet small">{t.keptFiles}</p>
      <ActForm action={path}>
        {fields.map(([name, text], n) => (
          <input key={n} type="hidden" name={name} value={text} />
        ))}
        <div className="row">
          <button className="button">{t.send}</button>
          <a className="button plain" href={path}>
            {t.openPage}
          </a>
        </div>
      </ActForm>
    </>
  )
}

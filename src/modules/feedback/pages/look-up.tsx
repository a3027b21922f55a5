import { data, redirect } from 'react-router'
import { Notice } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { readCode } from '../code.ts'
import { trackTexts as t } from '../page-texts.vi.ts'
import { LookUpForm } from '../parts/look-up.tsx'
import { paths } from './public-paths.ts'
import type { Route } from './+types/look-up.ts'

/** A code that could be one leads to its page, which says whether it is known; what cannot be one is told here. */
export function loader({ request }: Route.LoaderArgs) {
  const typed = new URL(request.url).searchParams.get('ma')
  if (!typed) return { typed: null }
  const code = readCode(typed)
  if (code) throw redirect(paths.tracking(code))
  return data({ typed }, { status: 404 })
}

export default function LookUp({ loaderData: { typed } }: Route.ComponentProps) {
  return (
    <PublicPage title={t.lookUp}>
      {typed && (
        <Notice tone="soon">
          <p>{t.unknown}.</p>
          <p>{t.unknownHow}</p>
        </Notice>
      )}
      <LookUpForm typed={typed ?? undefined} />
    </PublicPage>
  )
}

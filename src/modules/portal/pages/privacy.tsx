import { KeptTimes } from '#modules/feedback/parts/index.ts'
import { retentionWords } from '#modules/feedback/server.ts'
import { ToldPage } from '../parts/told-page.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/privacy.ts'

export const headers = freshHeaders

export const loader = async ({ context }: Route.LoaderArgs) => ({ kept: await retentionWords(visitOf(context)) })

export default function Privacy({ loaderData: { kept } }: Route.ComponentProps) {
  return (
    <ToldPage texts={useTexts().privacy}>
      <KeptTimes kept={kept} />
    </ToldPage>
  )
}

import { isRouteErrorResponse, useRouteError } from 'react-router'
import { PublicPage } from '#ui/public/index.ts'
import { trackTexts as t } from '../page-texts.vi.ts'
import { problemTexts } from '../texts.vi.ts'
import { LookUpForm } from './look-up.tsx'

/** What is thrown where too many codes were tried. */
export type Limited = { code: string; minutes: number; phone: string | null }

/** A code that opens nothing: the same words for each that is none or unknown; and why nothing is looked up for a while. */
export function CodeProblem() {
  // Read here: a boundary that a page passes on from another file is given no properties.
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) throw error
  if (error.status === 429) return <TooMany {...(error.data as Limited)} />
  if (error.status !== 404) throw error
  return (
    <PublicPage title={t.unknown}>
      <p>{t.unknownHow}</p>
      <LookUpForm />
    </PublicPage>
  )
}

const TooMany = ({ minutes, phone }: Limited) => (
  <PublicPage title={t.tooMany}>
    <p>{problemTexts.tooManyCodes(minutes)}</p>
    {phone && (
      <p>
        {t.orCall} <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
      </p>
    )}
    <LookUpForm />
  </PublicPage>
)

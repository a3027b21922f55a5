import { redirect } from 'react-router'
import { safePath } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { LANGUAGE_COOKIE, languages } from '../languages.ts'
import type { Route } from './+types/language.ts'

const YEAR = 365 * 24 * 60 * 60

/** Keeps the language that a visitor chose, and goes back to his page. */
export async function action({ request }: Route.ActionArgs) {
  const form = await Form.of(request)
  const wanted = form.text('ngon-ngu') ?? ''
  const back = redirect(safePath(form.text('tiep') ?? null, '/'), 303)
  if (languages.has(wanted))
    back.headers.set('set-cookie', `${LANGUAGE_COOKIE}=${wanted}; Path=/; SameSite=Lax; HttpOnly; Max-Age=${YEAR}`)
  return back
}

export const loader = () => redirect('/')

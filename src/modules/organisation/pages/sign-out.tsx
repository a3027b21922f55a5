import { redirect } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { redirectWith, visitOf } from '#platform/http/visit.ts'
import type { Route } from './+types/sign-out.ts'

/** Signing out is a post; whoever opens the address is sent to the workspace. */
export const loader = () => redirect('/lam-viec')

export async function action({ context, request }: Route.ActionArgs) {
  const app = appOf(context)
  const { setCookies } = await app.accounts.signOut(visitOf(app, request))
  return redirectWith(setCookies, '/lam-viec/dang-nhap')
}

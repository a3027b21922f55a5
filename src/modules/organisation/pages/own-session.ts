import { redirect, type RouterContextProvider } from 'react-router'
import { appOf, type App, type Session } from '#platform/http/context.ts'
import { visitOf } from '#platform/http/visit.ts'

type Args = { context: Readonly<RouterContextProvider>; request: Request }

/** The pages of one's own account open with a session, also before what is due on it is done; else they lead to the sign-in page. */
export function ownSession({ context, request }: Args): { app: App; session: Session } {
  const app = appOf(context)
  if (!app.session) throw redirect(`/lam-viec/dang-nhap?tiep=${encodeURIComponent(new URL(request.url).pathname)}`)
  return { app, session: app.session }
}

/** The same for an action, with the visit that the accounts want. */
export function ownVisit(args: Args) {
  return { ...ownSession(args), visit: visitOf(appOf(args.context), args.request) }
}

/** Where a session with something due must go first. */
export const duePath = ({ due }: Session): string =>
  due === 'password'
    ? '/lam-viec/tai-khoan/mat-khau'
    : due === 'second-factor'
      ? '/lam-viec/tai-khoan/xac-thuc-hai-lop'
      : '/lam-viec/tai-khoan'

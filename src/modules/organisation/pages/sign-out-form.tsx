import { ownAccountTexts as t } from './texts.vi.ts'

/** The way out on pages that stand outside the workspace's frame. */
export const SignOut = () => (
  <form method="post" action="/lam-viec/dang-xuat">
    <button className="button plain slim">{t.signOut}</button>
  </form>
)

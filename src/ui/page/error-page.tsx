import { errorText } from './texts.vi.ts'

/** What a person sees when a page can't be shown: what happened and what to do. */
export function ErrorPage({ status }: { status: number }) {
  const { title, advice } = errorText(status)
  return (
    <main className="wrap stack" id="noi-dung">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{advice}</p>
      <p>
        <a href="/lam-viec">Về trang Việc của tôi</a>
      </p>
    </main>
  )
}

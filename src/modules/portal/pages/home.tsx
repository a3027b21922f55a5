import { PublicPage, usePublicSite } from '#ui/public/index.ts'
import { portalTexts as t } from '../texts.vi.ts'

export default function Home() {
  const { name } = usePublicSite()
  return (
    <PublicPage title={name} heading={null} description={t.home.about}>
      <section className="hero">
        <h1>{t.home.title}</h1>
        <p>{t.home.about}</p>
      </section>
    </PublicPage>
  )
}

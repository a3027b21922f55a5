import portal from '#ui/portal.css?url'
import { portalTexts as t } from '../texts.vi.ts'

export const links = () => [{ rel: 'stylesheet', href: portal }]

export default function Home() {
  return (
    <>
      <a className="skip" href="#noi-dung">
        {t.skip}
      </a>
      <title>{t.name}</title>
      <meta name="description" content={t.about} />
      <header className="head">
        <div className="wrap">
          <strong>{t.name}</strong>
        </div>
      </header>
      <main id="noi-dung" className="wrap stack">
        <section className="hero">
          <h1>{t.title}</h1>
          <p>{t.about}</p>
        </section>
        <p>
          <a className="button" href="/lam-viec">
            {t.workspace}
          </a>
        </p>
      </main>
      <footer className="foot">
        <div className="wrap small quiet">{t.noMoney}</div>
      </footer>
    </>
  )
}

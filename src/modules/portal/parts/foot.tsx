import type { SiteFacts } from '#modules/outreach/server.ts'
import { languages, textsOf } from '../languages.ts'
import { paths } from '../paths.ts'

type Props = { facts: SiteFacts | null; language: string; path: string }

/** Who answers for the site (WORKFLOW 19), and the pages about the site itself. */
export function Foot({ facts, language, path }: Props) {
  const t = textsOf(language).foot
  return (
    <>
      {facts ? <Responsible facts={facts} language={language} /> : <p>{t.unknown}</p>}
      <p>{t.noMoney}</p>
      <p className="row no-print">
        <a href={paths.suggest}>{t.suggest}</a>
        <a href={paths.privacy}>{t.privacy}</a>
        <a href={paths.access}>{t.access}</a>
        <a href="/lam-viec">{t.workspace}</a>
      </p>
      <LanguageSwitch known={languages} language={language} path={path} />
    </>
  )
}

function Responsible({ facts, language }: { facts: SiteFacts; language: string }) {
  const t = textsOf(language).foot
  return (
    <>
      <p>{t.body(facts.body)}</p>
      <p>{t.person(facts.contentPerson)}</p>
      <p>
        {t.address(facts.address)} · {t.telephone(facts.telephone)} · {t.email}{' '}
        <a href={`mailto:${facts.email}`}>{facts.email}</a>
      </p>
    </>
  )
}

type Known = ReadonlyMap<string, { languageName: string; frame: { language: string } }>

/** Buttons for the other languages; nothing while there is only one. */
export function LanguageSwitch({ known, language, path }: { known: Known; language: string; path: string }) {
  if (known.size < 2) return null
  return (
    <form method="post" action="/ngon-ngu" className="row no-print" aria-label={known.get(language)?.frame.language}>
      <input type="hidden" name="tiep" value={path} />
      {[...known].map(([code, { languageName }]) => (
        <button
          key={code}
          name="ngon-ngu"
          value={code}
          lang={code}
          className="button plain slim"
          aria-pressed={code === language}
        >
          {languageName}
        </button>
      ))}
    </form>
  )
}

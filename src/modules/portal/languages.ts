import { portalTexts as vietnamese, type PortalTexts } from './texts.vi.ts'

/** The language that every text exists in. */
const FIRST = 'vi'

/** Adding a file `texts.<language>.ts` beside this one adds the language. */
const files = import.meta.glob<{ portalTexts: PortalTexts }>('./texts.*.ts', { eager: true })

/** The words of the public pages by language (BCP 47), Vietnamese first. */
export const languages: ReadonlyMap<string, PortalTexts> = textsByLanguage(files)

/** From files by their paths to texts by their languages. */
export function textsByLanguage(found: Record<string, { portalTexts: PortalTexts }>): Map<string, PortalTexts> {
  const others = Object.entries(found).map(
    ([path, file]) => [/texts\.([\w-]+)\.ts$/.exec(path)?.[1] ?? FIRST, file.portalTexts] as const,
  )
  return new Map([[FIRST, vietnamese], ...others])
}

export const LANGUAGE_COOKIE = 'ngon_ngu'

/** The language that a visitor chose before, where its texts are there; else Vietnamese. */
export function languageOf(cookies: string | null, known: ReadonlyMap<string, unknown> = languages): string {
  const chosen = cookies
    ?.split('; ')
    .find((each) => each.startsWith(`${LANGUAGE_COOKIE}=`))
    ?.slice(LANGUAGE_COOKIE.length + 1)
  return chosen !== undefined && known.has(chosen) ? chosen : FIRST
}

export const textsOf = (language: string): PortalTexts => languages.get(language) ?? vietnamese

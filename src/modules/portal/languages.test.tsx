import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { languageOf, languages, textsByLanguage } from './languages.ts'
import { LanguageSwitch } from './parts/foot.tsx'
import { portalTexts } from './texts.vi.ts'

const khmer = { ...portalTexts, languageName: 'ភាសាខ្មែរ' }
const two = textsByLanguage({ './texts.km.ts': { portalTexts: khmer } })

test('a file beside the Vietnamese one adds its language', () => {
  expect([...languages.keys()]).toEqual(['vi'])
  expect([...two.keys()]).toEqual(['vi', 'km'])
  expect(two.get('km')?.languageName).toBe('ភាសាខ្មែរ')
})

describe('the language of a visitor', () => {
  test.each([
    [null, 'vi'],
    ['ngon_ngu=km', 'km'],
    ['a=1; ngon_ngu=km; b=2', 'km'],
    ['ngon_ngu=en', 'vi'],
    ['ngon_ngu=__proto__', 'vi'],
    ['xngon_ngu=km', 'vi'],
    ['ngon_ngu=', 'vi'],
  ])('with the cookie %j is %s', (cookie, language) => expect(languageOf(cookie, two)).toBe(language))
})

test('the switch is there once there are two languages, each named in itself', () => {
  const shown = (known: typeof languages) =>
    renderToStaticMarkup(<LanguageSwitch known={known} language="km" path="/tin-tuc" />)
  expect(shown(languages)).toBe('')
  expect(shown(two)).toMatch(/<button[^>]*lang="km"[^>]*aria-pressed="true"[^>]*>ភាសាខ្មែរ/)
  expect(shown(two)).toContain('value="/tin-tuc"')
})

import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { atom, rss, securityTxt, sitemap, type Feed } from './feeds.ts'
import { xmlText } from '#platform/text/index.ts'

const feed = (items: Feed['items']): Feed => ({
  name: 'Trang thông tin giảm nghèo huyện Tân Biên',
  about: 'Tin & bài',
  language: 'vi',
  origin: 'https://tanbien.example.vn',
  self: 'https://tanbien.example.vn/tin-tuc.rss',
  items,
})
const item = (more: object = {}) => ({
  address: 'https://tanbien.example.vn/tin-tuc/tin-abcdef',
  title: 'Tin',
  summary: 'Tóm tắt',
  publishedAt: new Date('2023-06-20T03:00:00Z'),
  ...more,
})
const parsed = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false }).parse(xml) as Record<string, never>
}

describe('feeds', () => {
  test('RSS and Atom tell each item with its whole address and its day', () => {
    const { rss: root } = parsed(rss(feed([item()])))
    expect(root).toMatchObject({
      channel: { language: 'vi', item: { title: 'Tin', pubDate: 'Tue, 20 Jun 2023 03:00:00 GMT' } },
    })
    const { feed: told } = parsed(atom(feed([item()])))
    expect(told).toMatchObject({ updated: '2023-06-20T03:00:00.000Z', entry: { id: item().address, title: 'Tin' } })
  })

  test('without items they are still feeds', () => {
    parsed(rss(feed([])))
    expect(parsed(atom(feed([])))).toMatchObject({ feed: { updated: '1970-01-01T00:00:00.000Z' } })
  })

  test.each([
    ['markup', '<script>alert("x")</script> & Co'],
    ['the end of a block', ']]>'],
    ['an entity', '&xxe; <!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'],
    ['signs that XML cannot hold', 'a\u0000b\u0008c\u001fd\uffffe'],
    ['half a letter', 'a\ud800b'],
    ['quotation marks', `"'`],
  ])('%s in a title stays text', (_name, title) => {
    for (const xml of [rss(feed([item({ title, summary: title })])), atom(feed([item({ title, summary: title })]))]) {
      parsed(xml)
      expect(xml).not.toMatch(/<script|<!DOCTYPE|<!ENTITY/)
    }
  })

  test('any text makes well-formed XML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => XMLValidator.validate(`<a b="${xmlText(text)}">${xmlText(text)}</a>`) === true,
      ),
    )
  })
})

test('the map of the site escapes addresses and leaves unknown days out', () => {
  const xml = sitemap([{ address: 'https://a.vn/?a=1&b=2' }, { address: 'https://a.vn/x', changedOn: '2023-06-20' }])
  expect(parsed(xml)).toMatchObject({
    urlset: { url: [{ loc: 'https://a.vn/?a=1&b=2' }, { loc: 'https://a.vn/x', lastmod: '2023-06-20' }] },
  })
})

test.each([
  ['2026-11-23T09:00:00Z', '2027-05-01T00:00:00.000Z'],
  ['2026-12-31T23:59:59Z', '2027-06-01T00:00:00.000Z'],
])('security.txt of %s counts until %s; a contact breaks no line', (now, expires) => {
  const text = securityTxt({ contact: 'mailto:a@b.vn\r\nExpires: never', origin: 'https://a.vn', now: new Date(now) })
  expect(text.split('\n').filter((line) => line.startsWith('Expires:'))).toEqual([`Expires: ${expires}`])
  expect(text).toMatch(/^Contact: mailto:a@b\.vnExpires: never\n/)
})

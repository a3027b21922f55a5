import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { xmlDocument, xmlOf, xmlText } from './xml.ts'

test.each([
  ['a < b && c > "d" \'e\'', 'a &lt; b &amp;&amp; c &gt; &quot;d&quot; &apos;e&apos;'],
  ['Ấp Tân Đông', 'Ấp Tân Đông'],
  ['a\u0000b\u0008c\u000bd\ufffe\uffff', 'abcd'],
  ['x\ud800y', 'x\ufffdy'],
  ['𠮷', '𠮷'],
  ['a\r\nb\tc', 'a&#13;\nb\tc'],
  [']]>', ']]&gt;'],
  ['&#0;', '&amp;#0;'],
])('%j is written %j', (text, written) => {
  expect(xmlText(text)).toBe(written)
})

test('objects, lists, empty and left out', () => {
  const value = { code: 'a', none: null, left: undefined, list: [{ n: 1 }, { n: 2 }], no: false }
  expect(xmlOf('thing', value, { list: 'item' })).toBe(
    '<thing><code>a</code><none/><list><item><n>1</n></item><item><n>2</n></item></list><no>false</no></thing>',
  )
  expect(xmlOf('list', [], { list: 'item' })).toBe('<list/>')
})

test('any text comes back as it was, but for what XML cannot hold', () => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, processEntities: true, htmlEntities: true })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = xmlDocument(xmlOf('a', text))
      expect(XMLValidator.validate(written)).toBe(true)
      const { a } = parser.parse(written) as { a: string }
      expect(a).toBe(text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
    }),
  )
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import { Due } from './when.tsx'

/** Sunday 9/7/2023: "trước ngày 10/7"; the last working day up to it is Friday the 7th. */
test.each([
  ['2023-06-26', 'hạn 07/07/2023, còn 9 ngày làm việc'],
  ['2023-07-06', 'hạn 07/07/2023, còn 1 ngày làm việc'],
  ['2023-07-07', 'Hôm nay'],
  ['2023-07-08', 'hạn 07/07/2023, vừa đến hạn'],
  ['2023-07-09', 'hạn 07/07/2023, vừa đến hạn'],
  ['2023-07-10', 'Quá hạn 1 ngày làm việc hạn 07/07/2023'],
])('on %s: %s', (today, words) => {
  const page = renderToStaticMarkup(<Due due="2023-07-09" today={today} calendar={PLAIN_WEEK} />)
  expect(page.replaceAll(/<[^>]+>/g, '')).toBe(words)
})

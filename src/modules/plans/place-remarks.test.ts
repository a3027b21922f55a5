import { expect, test } from 'vitest'
import { placeRemarks } from './place-remarks.ts'

const place = { unitName: 'Ủy ban nhân dân huyện Tân Biên', today: '2023-06-26' }

test.each([
  ['ỦY BAN NHÂN DÂN HUYỆN TÂN BIÊN', '2023-06-26', []],
  ['Ủy ban nhân dân  huyện Tân Biên', null, []],
  ['UỶ BAN NHÂN DÂN HUYỆN TÂN BIÊN', null, []],
  ['UBND huyện Tân Biên', null, []],
  ['UBND huyện Tân Châu', null, ['other-body']],
  [null, null, []],
  ['ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP', '2023-04-25', ['other-body']],
  ['ỦY BAN NHÂN DÂN HUYỆN TÂN BIÊN', '2023-06-27', ['date-to-come']],
  ['ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP', '2025-12-01', ['other-body', 'date-to-come']],
])('of %s, dated %s: %j', (issuingBody, issueDate, kinds) => {
  expect(placeRemarks({ issuingBody, issueDate }, place).map(({ kind }) => kind)).toEqual(kinds)
})

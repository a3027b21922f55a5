import { expect, test } from 'vitest'
import { headOf, type Issuer } from './letterhead.ts'

const office: Issuer = {
  unitId: 'a',
  fullName: 'Phòng Nội vụ huyện A',
  shortName: 'Phòng Nội vụ',
  kind: 'department',
  symbol: 'PNV',
  place: 'Huyện A',
  parentName: 'Ủy ban nhân dân huyện A',
  signer: { name: 'Lê B', position: 'Trưởng phòng' },
}

test('an office writes under the body above, a people’s committee under none; what was not told is left open', () => {
  expect(headOf(office)).toEqual({
    letterhead: { parentBody: 'Ủy ban nhân dân huyện A', issuingBody: 'Phòng Nội vụ' },
    symbol: 'PNV',
    place: 'A',
  })
  const commune = { ...office, kind: 'commune', symbol: null, place: 'Thị trấn Cái Bè' }
  expect(headOf(commune)).toMatchObject({ letterhead: { parentBody: null }, symbol: '…', place: 'Cái Bè' })
  expect(headOf({ ...office, place: null })).toMatchObject({ place: '…' })
})

test.each([
  ['Ủy ban nhân dân huyện A', 'Phòng Nội vụ huyện A', 'Phòng Nội vụ'],
  ['Ủy ban nhân dân xã A', 'Phòng Kinh tế', 'Phòng Kinh tế'],
  ['Ủy ban nhân dân huyện A', 'Trung tâm Y tế huyện AB', 'Trung tâm Y tế huyện AB'],
  ['Sở Y tế tỉnh B', 'Trung tâm Y tế huyện A', 'Trung tâm Y tế huyện A'],
  ['Sở Y tế tỉnh B', 'Bệnh viện tỉnh B', 'Bệnh viện tỉnh B'],
  [null, 'Hội Nông dân huyện A', 'Hội Nông dân huyện A'],
  ['Ủy ban nhân dân huyện A', 'huyện A', 'huyện A'],
])('under %j, %j stands in the letterhead as %j', (parentName, fullName, printed) =>
  expect(headOf({ ...office, parentName, fullName }).letterhead.issuingBody).toBe(printed),
)

test.each([
  ['Huyện Tân Biên', 'Tân Biên'],
  ['Thị trấn Tân Biên', 'Tân Biên'],
  ['Xã Thạnh Bắc', 'Thạnh Bắc'],
  ['Quận 3', 'Quận 3'],
  ['Tân Biên', 'Tân Biên'],
])('%s stands in the line of the date as %s', (place, printed) =>
  expect(headOf({ ...office, place }).place).toBe(printed),
)

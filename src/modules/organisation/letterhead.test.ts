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
    letterhead: { parentBody: 'Ủy ban nhân dân huyện A', issuingBody: 'Phòng Nội vụ huyện A' },
    symbol: 'PNV',
    place: 'A',
  })
  const commune = { ...office, kind: 'commune', symbol: null, place: 'Thị trấn Cái Bè' }
  expect(headOf(commune)).toMatchObject({ letterhead: { parentBody: null }, symbol: '…', place: 'Cái Bè' })
  expect(headOf({ ...office, place: null })).toMatchObject({ place: '…' })
})

test.each([
  ['Huyện Tân Biên', 'Tân Biên'],
  ['Thị trấn Tân Biên', 'Tân Biên'],
  ['Xã Thạnh Bắc', 'Thạnh Bắc'],
  ['Quận 3', 'Quận 3'],
  ['Tân Biên', 'Tân Biên'],
])('%s stands in the line of the date as %s', (place, printed) =>
  expect(headOf({ ...office, place }).place).toBe(printed),
)

import { expect, test } from 'vitest'
import { headOf, signatureOf, type Issuer } from './letterhead.ts'

const office: Issuer = {
  unitId: 'a',
  fullName: 'Phòng Nội vụ huyện A',
  shortName: 'Phòng Nội vụ',
  kind: 'department',
  symbol: 'PNV',
  placeName: null,
  parentName: 'Ủy ban nhân dân huyện A',
  parentPlace: 'Huyện A',
  signer: { name: 'Lê B', position: 'Trưởng phòng' },
}
const commune: Issuer = { ...office, kind: 'commune', symbol: null, placeName: 'Thị trấn Cái Bè', parentName: 'x' }

test('an office writes under the body above, a people’s committee under none; places are named without their kind', () => {
  expect(headOf(office)).toEqual({
    letterhead: { parentBody: 'Ủy ban nhân dân huyện A', issuingBody: 'Phòng Nội vụ huyện A' },
    symbol: 'PNV',
    place: 'A',
  })
  expect(headOf(commune)).toMatchObject({ letterhead: { parentBody: null }, symbol: '…', place: 'Cái Bè' })
  expect(headOf({ ...office, parentPlace: null })).toMatchObject({ place: 'Phòng Nội vụ' })
})

test.each([
  [office, 'Trưởng phòng', [], 'TRƯỞNG PHÒNG'],
  [office, 'Phó Trưởng phòng', ['KT. TRƯỞNG PHÒNG'], 'PHÓ TRƯỞNG PHÒNG'],
  [commune, 'Chủ tịch Ủy ban nhân dân xã', ['TM. ỦY BAN NHÂN DÂN'], 'CHỦ TỊCH'],
  [commune, 'Phó Chủ tịch Ủy ban nhân dân xã', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH'],
])('who signs how', (issuer, position, form, printed) => {
  expect(signatureOf({ ...issuer, signer: { name: 'C', position } })).toEqual({ form, position: printed, name: 'C' })
})

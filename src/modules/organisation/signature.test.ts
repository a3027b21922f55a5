import { describe, expect, it } from 'vitest'
import type { SigningForm } from './letterhead.ts'
import { mayBear, signatureOf } from './signature.ts'

const TM = 'TM. ỦY BAN NHÂN DÂN'

describe('the lines above the name', () => {
  it.each<[string, string, SigningForm | undefined, string[], string]>([
    ['department', 'Trưởng phòng', undefined, [], 'TRƯỞNG PHÒNG'],
    ['department', 'Phó Trưởng phòng', undefined, ['KT. TRƯỞNG PHÒNG'], 'PHÓ TRƯỞNG PHÒNG'],
    ['centre', 'Phó Giám đốc', undefined, ['KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC'],
    ['commune', 'Chủ tịch Ủy ban nhân dân xã Tân Lập', undefined, [TM], 'CHỦ TỊCH'],
    ['district', 'Phó Chủ tịch Ủy ban nhân dân huyện', undefined, [TM, 'KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH'],
    [
      'commune',
      'Phó Chủ tịch Ủy ban nhân dân xã phụ trách giảm nghèo',
      undefined,
      [TM, 'KT. CHỦ TỊCH'],
      'PHÓ CHỦ TỊCH',
    ],
    ['district', 'Trưởng phòng', 'TL', ['TL. CHỦ TỊCH'], 'TRƯỞNG PHÒNG'],
    ['district', 'Trưởng phòng', 'TUQ', ['TUQ. CHỦ TỊCH'], 'TRƯỞNG PHÒNG'],
    ['commune', 'Chủ tịch Ủy ban nhân dân xã', 'none', [], 'CHỦ TỊCH'],
    ['hamlet', 'Trưởng ấp', undefined, [], 'TRƯỞNG ẤP'],
  ])('%s, %s, %s', (kind, position, form, lines, title) =>
    expect(signatureOf({ kind, signer: { name: 'Nguyễn Văn Minh', position, form } })).toEqual({
      form: lines,
      position: title,
      name: 'Nguyễn Văn Minh',
    }),
  )
  it('stands without a name while nobody heads the unit', () => {
    expect(signatureOf({ kind: 'department', signer: null })).toEqual({
      form: [],
      position: 'THỦ TRƯỞNG ĐƠN VỊ',
      name: '',
    })
    expect(signatureOf({ kind: 'commune', signer: null })).toEqual({ form: [TM], position: 'CHỦ TỊCH', name: '' })
  })
})

describe('which form a position may bear', () => {
  it.each<[string, string, SigningForm[]]>([
    ['centre', 'Giám đốc', ['none', 'TL', 'TUQ']],
    ['centre', 'Phó Giám đốc', ['KT', 'TL', 'TUQ']],
    ['commune', 'Chủ tịch Ủy ban nhân dân xã Tân Lập', ['none', 'TM', 'TL', 'TUQ']],
    ['commune', 'Phó Chủ tịch Ủy ban nhân dân xã Tân Lập', ['KT', 'TL', 'TUQ']],
  ])('%s, %s: %j', (kind, position, forms) => {
    const all: SigningForm[] = ['none', 'TM', 'KT', 'TL', 'TUQ']
    expect(all.filter((form) => mayBear(form, { kind, position }))).toEqual(forms)
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { matcherOf, matchName, type Directory } from './match-units.ts'

type Row = { code: string; fullName: string; shortName: string; parent: string | null; spellings: string[] }
type Group = { name: string; shortName: string; spellings: string[]; units: string[] }
const catalogue = JSON.parse(readFileSync('catalogue/units/tay-ninh-2023.json', 'utf8')) as {
  units: Row[]
  groups: Group[]
}
const directory: Directory = {
  units: catalogue.units.map(({ code, parent, ...unit }) => ({ ...unit, id: code, parentId: parent })),
  groups: catalogue.groups.map(({ units, ...group }) => ({ ...group, unitIds: units })),
  homeId: 'ubnd-huyen-tan-bien',
}
const match = matcherOf(directory)
const communes = catalogue.groups[0]!.units
const organisations = catalogue.groups[1]!.units

describe('names of the district plan', () => {
  it.each([
    ['Phòng Lao động - Thương binh và Xã hội', ['phong-ldtbxh-tan-bien']],
    ['Phòng Lao động –Thương binh và Xã hội', ['phong-ldtbxh-tan-bien']],
    ['PHÒNG LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI HUYỆN TÂN BIÊN', ['phong-ldtbxh-tan-bien']],
    ['Trung tâm văn hóa - thể thao và Truyền thanh', ['tt-van-hoa-tan-bien']],
    ['Phòng Văn hóa Thông tin', ['phong-vhtt-tan-bien']],
    ['Phong Van hoa va Thong tin', ['phong-vhtt-tan-bien']],
    ['Phòng Nông nghiệp và Phát triển nông thôn', ['phong-nnptnt-tan-bien']],
    ['Trung tâm Y tế', ['ttyt-tan-bien']],
    ['Trung tâm Y tế huyện', ['ttyt-tan-bien']],
    ['Phòng Nội vụ', ['phong-noi-vu-tan-bien']],
    ['Uỷ ban nhân dân huyện', ['ubnd-huyen-tan-bien']],
    ['UBND huyện Tân Biên', ['ubnd-huyen-tan-bien']],
    ['Sở Lao động – Thương binh và Xã hội', ['so-ldtbxh-tay-ninh']],
    ['Ủy ban nhân dân xã Tân Lập', ['ubnd-xa-tan-lap']],
    ['UBND xã Hoà Hiệp', ['ubnd-xa-hoa-hiep']],
    [
      'các xã Tân Lập, Tân Bình và thị trấn Tân Biên',
      ['ubnd-xa-tan-lap', 'ubnd-xa-tan-binh', 'ubnd-thi-tran-tan-bien'],
    ],
    ['UBND xã Tân Lập và Tân Bình', ['ubnd-xa-tan-lap', 'ubnd-xa-tan-binh']],
    ['Ủy ban nhân dân các xã, thị trấn', communes],
    ['UBND các xã, thị trấn trên địa bàn huyện', communes],
    ['Cấp xã, thị trấn', communes],
    ['các tổ chức chính trị -xã hội huyện', organisations],
    ['Ủy ban MTTQ Việt Nam và các tổ chức chính trị -xã hội huyện', ['mttq-tan-bien', ...organisations]],
    [
      'Trung tâm văn hóa - thể thao và Truyền thanh; Phòng Văn hóa Thông tin',
      ['tt-van-hoa-tan-bien', 'phong-vhtt-tan-bien'],
    ],
  ])('%s', (name, expected) => expect(match(name).unitIds).toEqual(expected))

  it.each(['các cơ quan, đơn vị truyền thông', 'Tổ chức thực hiện', '', '   ', '; ;', 'Phòng Lao động', 'UBND xã Tân'])(
    '“%s” is asked, not guessed',
    (name) => expect(match(name).unitIds).toEqual([]),
  )

  it('offers what resembles an unclear name', () => {
    const labels = match('Phòng Văn hóa và Thông tin cơ sở').candidates.map(({ label }) => label)
    expect(labels).toContain('Phòng VH&TT')
  })
})

describe('namesakes', () => {
  const unit = (id: string, fullName: string, parentId: string | null) => ({
    ...{ id, fullName, shortName: fullName.replace(/ huyện .*$/, ''), parentId, spellings: [] },
  })
  const units = [
    unit('a', 'Ủy ban nhân dân huyện A', null),
    unit('b', 'Ủy ban nhân dân huyện B', null),
    unit('a1', 'Phòng Nội vụ huyện A', 'a'),
    unit('b1', 'Phòng Nội vụ huyện B', 'b'),
  ]
  it('the plan’s own office is meant', () => {
    expect(matchName('Phòng Nội vụ', { units, groups: [], homeId: 'a' }).unitIds).toEqual(['a1'])
    expect(matchName('Phòng Nội vụ', { units, groups: [], homeId: 'b' }).unitIds).toEqual(['b1'])
    expect(matchName('Phòng Nội vụ huyện B', { units, groups: [], homeId: 'a' }).unitIds).toEqual(['b1'])
  })
  it('two that are equally near are asked', () => {
    const asked = matchName('Phòng Nội vụ', { units, groups: [], homeId: 'nowhere' })
    expect(asked.unitIds).toEqual([])
    expect(asked.candidates).toHaveLength(2)
  })
})

test('neither tone-mark placement, case, dashes nor spaces change the answer', () => {
  const names = directory.units.map(({ fullName, id }) => ({ fullName, id }))
  const dash = fc.constantFrom('-', '–', ' - ', ' – ', '-  ')
  fc.assert(
    fc.property(fc.constantFrom(...names), dash, fc.boolean(), ({ fullName, id }, mark, upper) => {
      const written = fullName.replaceAll(' - ', mark).replaceAll('Ủy', 'Uỷ')
      expect(match(upper ? written.toUpperCase() : written).unitIds).toEqual([id])
    }),
  )
})

test('any text gets an answer, and a sure one names known units', () => {
  const known = new Set(directory.units.map(({ id }) => id))
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
      for (const id of match(text).unitIds) expect(known.has(id)).toBe(true)
    }),
  )
})

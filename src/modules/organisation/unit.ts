/** Kinds of units; which of them are territories (địa bàn) with people living in them. */
export const unitKinds = [
  'province',
  'district',
  'commune',
  'hamlet',
  'department',
  'office',
  'centre',
  'committee',
  'front',
  'organisation',
] as const

export type UnitKind = (typeof unitKinds)[number]

const territories: readonly string[] = ['province', 'district', 'commune', 'hamlet'] satisfies UnitKind[]

/** A unit of a territory has a place name; an office or an organisation has none. */
export const isTerritory = (kind: string): boolean => territories.includes(kind)

/** How much of a closed unit its successor carries on. */
export const extents = ['whole', 'part'] as const
export type Extent = (typeof extents)[number]

export type Successor = { unitId: string; extent: Extent }

/** One unit goes whole into one other, or in parts into several (one part may also stay without a successor here). */
export const successionFits = (successors: readonly Successor[]): boolean =>
  successors.length < 2 || successors.every(({ extent }) => extent === 'part')

/** Spellings as typed, one a line: blanks squeezed, empty lines and repeats left out. */
export const spellingsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFC')
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  ),
]

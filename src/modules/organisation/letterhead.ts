import { letterheadTexts as t } from './texts.vi.ts'

/** How the signer signs (Nghị định 30/2020/NĐ-CP, Điều 13): in his own right, for the collective, for its head, by order, by authorization. */
export const signingForms = ['none', 'TM', 'KT', 'TL', 'TUQ'] as const

export type SigningForm = (typeof signingForms)[number]

export type Signer = { name: string; position: string; form?: SigningForm | undefined }

/** What the head and foot of a unit's document need. */
export type Issuer = {
  unitId: string
  fullName: string
  shortName: string
  kind: string
  symbol: string | null
  /** Where it has its seat ("Huyện Tân Biên"): its own territory, else the one told for it, else the nearest one above. */
  place: string | null
  /** The body above, for the letterhead of an office; null where there is none. */
  parentName: string | null
  /** Who signs as things stand: the unit's head in office. */
  signer: Signer | null
}

/** A people's committee writes under no other body and signs on behalf of itself (TM.). */
export const isAuthority = ({ kind }: Pick<Issuer, 'kind'>): boolean =>
  ['province', 'district', 'commune'].includes(kind)

/** The letterhead, the unit's own part of the symbol, and the place before the date; '…' for what the unit has not told. */
export function headOf(issuer: Omit<Issuer, 'signer'>) {
  return {
    letterhead: isAuthority(issuer)
      ? { parentBody: null, issuingBody: issuer.fullName }
      : { parentBody: issuer.parentName, issuingBody: withoutPlaceOf(issuer.parentName, issuer.fullName) },
    symbol: issuer.symbol ?? t.untold,
    place: issuer.place === null ? t.untold : bareName(issuer.place),
  }
}

/**
 * An office under the authority of a place need not name the place again: under "Ủy ban nhân dân huyện A" stands "Phòng Nội
 * vụ", not "Phòng Nội vụ huyện A". A name of nothing but the place stays.
 */
function withoutPlaceOf(parentName: string | null, fullName: string): string {
  const place = parentName?.replace(t.authority, '')
  if (!place || place === parentName || !fullName.endsWith(` ${place}`)) return fullName
  return fullName.slice(0, -place.length - 1)
}

/** A place is named without its kind before a date: "Tân Biên, ngày …" (Nghị định 30/2020/NĐ-CP, Phụ lục I); "Quận 3" keeps it. */
const bareName = (place: string): string => place.replace(t.placeKind, '')

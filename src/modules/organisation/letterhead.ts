import { letterheadTexts as t } from './texts.vi.ts'

/** What the head and foot of a unit's document need. */
export type Issuer = {
  unitId: string
  fullName: string
  shortName: string
  kind: string
  symbol: string | null
  placeName: string | null
  /** The body above, for the letterhead of an office; null where there is none. */
  parentName: string | null
  parentPlace: string | null
  /** Who signs as things stand: the unit's head in office. */
  signer: { name: string; position: string } | null
}

/** A people's committee writes under no other body and signs on behalf of itself (TM.). */
export const isAuthority = ({ kind }: Pick<Issuer, 'kind'>): boolean =>
  ['province', 'district', 'commune'].includes(kind)

/** The letterhead, the unit's own part of the symbol ('…' while it has told none), and the place before the date. */
export function headOf(issuer: Issuer) {
  const place = (isAuthority(issuer) ? issuer.placeName : issuer.parentPlace) ?? issuer.placeName
  return {
    letterhead: { parentBody: isAuthority(issuer) ? null : issuer.parentName, issuingBody: issuer.fullName },
    symbol: issuer.symbol ?? t.noSymbol,
    place: place ? bareName(place) : issuer.shortName,
  }
}

/** A place is named without its kind before a date: "Tân Biên, ngày …" (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function bareName(placeName: string): string {
  const kind = t.placeKinds.find((word) => placeName.startsWith(`${word} `))
  return kind ? placeName.slice(kind.length + 1) : placeName
}

/** TM. and KT. follow from the unit and the position: a deputy signs for the chief. */
export function signatureOf(issuer: Issuer): { form: string[]; position: string; name: string } {
  const position = (issuer.signer?.position ?? t.head).toLocaleUpperCase('vi')
  const name = issuer.signer?.name ?? ''
  const deputy = position.startsWith(t.deputy)
  if (isAuthority(issuer))
    return deputy
      ? { form: [t.onBehalf, t.instead(t.chairman)], position: t.deputyChairman, name }
      : { form: [t.onBehalf], position: t.chairman, name }
  return { form: deputy ? [t.instead(position.slice(t.deputy.length).trim())] : [], position, name }
}

import type { AdministrativeDocument } from '#platform/document/index.ts'
import { outputTexts as t } from './texts.vi.ts'

/** How the signer signs (Nghị định 30/2020/NĐ-CP, Điều 13): in his own right, for the collective, for its head, by order, by authorization. */
export const signingForms = ['none', 'TM', 'KT', 'TL', 'TUQ'] as const

export type SigningForm = (typeof signingForms)[number]

export type Signer = { name: string; position: string; form?: SigningForm | undefined }

/** Bodies that decide together: whoever signs for them signs "TM.". */
export const isAuthority = (kind: string): boolean => ['province', 'district', 'commune'].includes(kind)

/** The form that follows from unit and position: a deputy signs for the head, the head of an authority for the whole. */
export function proposedForm(kind: string, position: string): SigningForm {
  if (titleOf(position).startsWith(t.deputy)) return 'KT'
  return isAuthority(kind) ? 'TM' : 'none'
}

/** The lines above the name. `form` left out = the proposed one; an authority's deputy stands under TM. and KT. */
export function signatureOf(kind: string, signer: Signer | null): AdministrativeDocument['signature'] {
  if (!signer) return signatureOf(kind, { name: '', position: isAuthority(kind) ? t.chairman : t.head })
  const position = titleOf(signer.position)
  const form = signer.form ?? proposedForm(kind, signer.position)
  return { form: linesOf(form, isAuthority(kind), position), position, name: signer.name }
}

function linesOf(form: SigningForm, authority: boolean, position: string): string[] {
  const chief = authority ? t.chairman : position.replace(t.deputy, '')
  const lines: Record<SigningForm, string[]> = {
    none: [],
    TM: [t.TM(t.committee)],
    KT: [...(authority ? [t.TM(t.committee)] : []), t.KT(chief)],
    TL: [t.TL(chief)],
    TUQ: [t.TUQ(chief)],
  }
  return lines[form]
}

/** "Phó Chủ tịch Ủy ban nhân dân xã …" signs as "PHÓ CHỦ TỊCH". */
function titleOf(position: string): string {
  const upper = position.toLocaleUpperCase('vi').normalize('NFC')
  const tail = upper.indexOf(t.authorityTail)
  return (tail > 0 ? upper.slice(0, tail) : upper).trim()
}

import { isAuthority, type Issuer, type SigningForm } from './letterhead.ts'
import { letterheadTexts as t } from './texts.vi.ts'

/** The form that follows from unit and position: a deputy signs for the head, the head of an authority for the whole. */
function proposedForm(authority: boolean, position: string): SigningForm {
  if (position.startsWith(t.deputy)) return 'KT'
  return authority ? 'TM' : 'none'
}

/**
 * Whether a position may sign in a form (Nghị định 30/2020/NĐ-CP, Phụ lục I): KT. is a deputy's for his chief, TM. that of who signs
 * for a body of several; TL. and TUQ. rest on an order that stands elsewhere.
 */
export function mayBear(form: SigningForm, { kind, position }: { kind: string; position: string }): boolean {
  const deputy = titleOf(position).startsWith(t.deputy)
  if (form === 'KT') return deputy
  if (form === 'TM') return isAuthority({ kind }) && !deputy
  return form === 'none' ? !deputy : true
}

/** What stands above the name and below it. The signer's `form` left out = what follows from unit and position. */
export function signatureOf({ kind, signer }: Pick<Issuer, 'kind' | 'signer'>) {
  const authority = isAuthority({ kind })
  const position = titleOf(signer?.position ?? (authority ? t.chairman : t.head))
  const form = signer?.form ?? proposedForm(authority, position)
  return { form: linesOf(form, authority, position), position, name: signer?.name ?? '' }
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

import { remarkTexts as t } from '../texts.vi.ts'
import type { Quoted, Remark, Span } from '../reading.ts'
import { looksLikeBody } from '../blocks/names.ts'
import { type Check, type Ground, remark, shown } from './ground.ts'

function quotes(ground: Ground, spans: readonly Span[]): Quoted[] {
  return spans.map((at) => ({ at, quote: ground.reading.paragraphs[at.paragraph]?.slice(at.start, at.end) ?? '' }))
}

const checkNumber: Check = (ground) => {
  const { head, reading } = ground
  if (reading.documentNumber !== null) return []
  const evidence = quotes(ground, reading.origins.documentNumber)
  const printed = shown(evidence[0]?.quote ?? '')
  if (head.numberIllegible) return [remark('number-illegible', 'warning', t.numberIllegible(printed), evidence)]
  if (head.documentNumberPartial === null) return [remark('number-missing', 'warning', t.numberMissing)]
  return [remark('number-blank', 'warning', t.numberBlank(head.documentNumberPartial), evidence)]
}

const checkDate: Check = (ground) => {
  const { issueDate, origins } = ground.reading
  if (issueDate !== null) return []
  const evidence = quotes(ground, origins.issueDate)
  const [first] = evidence
  if (!first) return [remark('date-missing', 'warning', t.dateMissing)]
  return [remark('date-blank', 'warning', t.dateBlank(shown(first.quote)), evidence)]
}

const checkIssuer: Check = (ground) => {
  const { head, reading } = ground
  if (reading.issuingBody === null) return [remark('issuer-missing', 'warning', t.issuerMissing)]
  if (!head.issuerFromText) return []
  const evidence = quotes(ground, reading.origins.issuingBody)
  return [remark('letterhead-missing', 'note', t.issuerFromText(reading.issuingBody), evidence)]
}

const checkName: Check = ({ reading }) => [
  ...(reading.documentType === null ? [remark('type-missing', 'warning', t.typeMissing)] : []),
  ...(reading.title === null ? [remark('title-missing', 'warning', t.titleMissing)] : []),
]

const checkSigner: Check = (ground) => {
  const { signer, origins } = ground.reading
  const evidence = quotes(ground, origins.signer)
  if (!signer) return [remark('signer-missing', 'warning', t.signerMissing)]
  if (signer.name === null) return [remark('signer-name-missing', 'note', t.signerNameMissing, evidence)]
  if (signer.capacity.length > 0) return []
  return [remark('signer-without-position', 'warning', t.signerWithoutPosition(signer.name), evidence)]
}

/** Abbreviations and references are left alone: "CT, các PCT", "Như trên", "Mục IV". */
function namesNobody(text: string): boolean {
  return !looksLikeBody(text) && !/\p{Lu}{2}|[:.]/u.test(text) && !/^(?:như|mục|điều|phần|lưu)\s/iu.test(text)
}

const checkRecipients: Check = ({ reading, frame }) => {
  if (reading.recipients.length === 0)
    return frame.kind ? [remark('recipients-missing', 'note', t.recipientsMissing)] : []
  return reading.recipients
    .filter(({ text, archive }) => !archive && namesNobody(text))
    .map((line) => remark('recipient-names-no-unit', 'note', t.recipientNamesNoUnit(line.text), [place(line)]))
}

const place = ({ quote, at }: Quoted): Quoted => ({ quote, at })

const checkMoney: Check = ({ reading }): Remark[] =>
  reading.moneyAmounts
    .filter(({ vnd }) => vnd === null)
    .map((one) => remark('money-malformed', 'warning', t.moneyMalformed(shown(one.quote)), [place(one)]))

/** What is blank, missing or unreadable. */
export const blankChecks: Check[] = [
  checkName,
  checkNumber,
  checkDate,
  checkIssuer,
  checkSigner,
  checkRecipients,
  checkMoney,
]

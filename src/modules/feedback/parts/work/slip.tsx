import { QrCode } from '#ui/qr/qr-code.tsx'
import type { QrPath } from '#ui/qr/path.ts'
import { printedCode } from '../../code.ts'
import { slipTexts } from '../../slip-texts.vi.ts'

const t = slipTexts.slip

type Sheet = { box: string; deskName: string; phone: string | null; lookUp: string }
type Props = { sheet: Sheet; slip: { code: string; qr: QrPath } }

/** An address as people type it. */
const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '')

/** A quarter of an A4 page: what is written and goes into the box, and below it what the sender tears off and keeps. */
export const Slip = ({ sheet: { box, deskName, phone, lookUp }, slip: { code, qr } }: Props) => (
  <article className="slip">
    <header>
      <div>
        <p className="slip-title">{t.title}</p>
        <p>{deskName}</p>
        <p>{t.box(box)}</p>
        <p>
          {t.code}: <strong>{printedCode(code)}</strong>
        </p>
      </div>
    </header>
    <p>{t.body}</p>
    <div className="slip-lines" />
    <p className="slip-line">{t.hamlet}</p>
    <p className="slip-line">{t.who}</p>
    <ul className="slip-consents">
      {t.consents.map((consent) => (
        <li key={consent}>
          <span className="slip-box" /> {consent}
        </li>
      ))}
    </ul>
    <p>{t.warn}</p>
    <footer>
      <div>
        <p>{t.keep}</p>
        <strong className="slip-code">{printedCode(code)}</strong>
        <p>
          {t.track} <span className="slip-address">{withoutScheme(lookUp)}</span>
        </p>
        {phone && <p>{t.call(phone)}</p>}
      </div>
      <QrCode code={qr} label={t.qr(printedCode(code))} />
    </footer>
  </article>
)

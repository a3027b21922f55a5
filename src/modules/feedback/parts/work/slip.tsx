import { QrCode } from '#ui/qr/qr-code.tsx'
import type { QrPath } from '#ui/qr/path.ts'
import { printedCode } from '../../code.ts'
import { slipTexts } from '../../slip-texts.vi.ts'

const t = slipTexts.slip

type Sheet = { box: string; deskName: string; phone: string | null; lookUp: string }
type Props = { sheet: Sheet; slip: { code: string; qr: QrPath } }

/** A quarter of an A4 page: what is written and goes into the box, and below it what the sender tears off and keeps. */
export const Slip = ({ sheet: { box, deskName, phone, lookUp }, slip: { code, qr } }: Props) => (
  <article className="slip">
    <header>
      <div>
        <p className="slip-title">{t.title}</p>
        <p>{deskName}</p>
        <p>{t.box(box)}</p>
      </div>
      <QrCode code={qr} label={t.qr(printedCode(code))} />
    </header>
    <p>{t.body}</p>
    <div className="slip-lines" />
    <p className="slip-line">{t.hamlet}</p>
    <p className="slip-line">{t.who}</p>
    <p className="slip-line" />
    <p>
      <span className="slip-box" /> {t.consent}
    </p>
    <p className="slip-small">{t.warn}</p>
    <p>
      {t.code}: <strong>{printedCode(code)}</strong>
    </p>
    <footer>
      <div>
        <p className="slip-small">{t.keep}</p>
        <p>
          {t.code}
          <br />
          <strong className="slip-code">{printedCode(code)}</strong>
        </p>
      </div>
      <QrCode code={qr} label={t.qr(printedCode(code))} />
    </footer>
    <p className="slip-small">
      {t.track(lookUp)}
      {phone ? t.call(phone) : t.end}
    </p>
  </article>
)

import type { ReactNode } from 'react'
import { accountTexts, peopleTexts as t } from '../pages/texts.vi.ts'

type Props = { title: string; heading: string; about?: string; personId: string; children: ReactNode }

/** The frame of the small pages that change one person or one place: what, whose, and the way back. */
export const PlaceFrame = ({ title, heading, about, personId, children }: Props) => (
  <main id="noi-dung">
    <title>{`${title} · ${accountTexts.product}`}</title>
    <div className="stack tight">
      <h1>{title}</h1>
      <p>{heading}</p>
      {about && <p className="quiet">{about}</p>}
    </div>
    {children}
    <p>
      <a href={`/lam-viec/danh-muc/nhan-su/${personId}`}>{t.backToPerson}</a>
    </p>
  </main>
)

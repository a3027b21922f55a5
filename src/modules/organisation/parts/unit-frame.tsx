import type { ReactNode } from 'react'
import { unitTexts as t } from '../pages/unit-texts.vi.ts'

type Props = { title: string; about?: string; unitId: string; children: ReactNode }

/** The frame of the small pages that change one unit: what, and the way back. */
export const UnitFrame = ({ title, about, unitId, children }: Props) => (
  <main id="noi-dung">
    <title>{`${title} · ${t.product}`}</title>
    <div className="stack tight">
      <h1>{title}</h1>
      {about && <p className="quiet">{about}</p>}
    </div>
    {children}
    <p>
      <a href={`/lam-viec/danh-muc/don-vi/${unitId}`}>{t.backToUnit}</a>
    </p>
  </main>
)

import { Empty } from '#ui/panel/panel.tsx'
import type { Desk } from '../queries/form-choices.ts'
import { sendTexts as t } from '../page-texts.vi.ts'

/** Where one is among the three pages, how many photos are held so far, and the way back. */
export const StepLine = ({ n, back, photos }: { n: number; back?: string; photos?: number }) => (
  <>
    <p className="row between quiet small">
      <span>{t.step(n)}</span>
      {back && <a href={back}>{t.back}</a>}
    </p>
    {photos !== undefined && <p className="small">{t.photosKept(photos)}</p>}
  </>
)

/** Whom to call or visit instead of writing. */
export function CallUs({ desk }: { desk: Desk | null }) {
  if (!desk) return null
  return (
    <p className="small quiet">
      {t.callUs} {desk.unit}
      {desk.phone && (
        <>
          , <a href={`tel:${desk.phone.replaceAll(' ', '')}`}>{desk.phone}</a>
        </>
      )}
      {desk.hours && `, ${desk.hours}`}.
    </p>
  )
}

export const Over = () => <Empty>{t.over}</Empty>

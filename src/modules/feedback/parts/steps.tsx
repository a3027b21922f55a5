import { Empty } from '#ui/panel/panel.tsx'
import type { Desk } from '../queries/form-choices.ts'
import { sendTexts as t } from '../page-texts.vi.ts'

/** Where one is among the three pages, and the way back. */
export const StepLine = ({ n, back }: { n: number; back?: string }) => (
  <p className="row between quiet small">
    <span>{t.step(n)}</span>
    {back && <a href={back}>{t.back}</a>}
  </p>
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

import { ActForm, Check, Field, type Refused } from '#ui/form/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { printedCode } from '../code.ts'
import { ownTexts as t, whoTexts } from '../page-texts.vi.ts'
import type { OwnData as OwnDataKept } from '../commands/own-data.ts'
import { paths } from '../pages/public-paths.ts'
import type { KeptField } from '../retention.ts'

/** What is kept of him, and what he proved it by. */
export type Shown = OwnDataKept & { proof: string }

export const ProofForm = ({ refused }: { refused: Refused }) => (
  <ActForm refused={refused?.values['lam'] === 'erase-anonymous' ? undefined : refused} labels={t.labels}>
    <input type="hidden" name="lam" value="show" />
    <Field name="proof" label={t.proof} maxLength={200} autoComplete="off" required refused={refused} />
    <button className="button">{t.show}</button>
  </ActForm>
)

const fields = ['name', 'phone', 'email', 'address'] as const

/** What is kept, once shown; the forms carry the proof on, since nothing else remembers it. */
export const OwnData = ({ shown, code }: { shown: Shown; code: string }) => {
  const { contact, body, place, hamlet, sex, said, photos, proof } = shown
  return (
    <>
      <Panel title={t.kept}>
        <dl className="facts">
          {fields.map((field) => (
            <Line key={field} name={whoTexts[field]} value={contact[field] ?? t.none} />
          ))}
          <Line name={whoTexts.sex} value={sex ? whoTexts[sex] : t.none} />
          <Line name={t.place} value={[hamlet, place].filter(Boolean).join(', ') || t.none} />
          <Line name={t.letter} value={body ?? t.none} />
          {said.map((words, i) => (
            <Line key={i} name={t.said} value={words} />
          ))}
        </dl>
        <OwnPhotos code={code} photos={photos} proof={proof} />
      </Panel>
      <Panel title={t.correct}>
        <ActForm>
          <input type="hidden" name="lam" value="correct" />
          <input type="hidden" name="proof" value={proof} />
          {fields.map((field) => (
            <Field key={field} name={field} label={whoTexts[field]} defaultValue={contact[field]} maxLength={300} />
          ))}
          <button className="button">{t.save}</button>
        </ActForm>
      </Panel>
      <Panel title={t.erase}>
        <p>{t.eraseHow}</p>
        <ActForm>
          <input type="hidden" name="lam" value="erase" />
          <input type="hidden" name="proof" value={proof} />
          <Check name="sure" value="1" label={t.sure} />
          <button className="button plain">{t.eraseSure}</button>
        </ActForm>
      </Panel>
    </>
  )
}

/** Each photo opens by the same proof, in a form: the contact stands in no address. */
const OwnPhotos = ({ code, photos, proof }: { code: string; photos: readonly number[]; proof: string }) => (
  <div className="row">
    {photos.map((n) => (
      <ActForm key={n} action={paths.ownPhoto(code, n)} className="row">
        <input type="hidden" name="proof" value={proof} />
        <button className="button plain slim">{t.photo(n)}</button>
      </ActForm>
    ))}
  </div>
)

/** Who left no contact has the code alone as his proof. */
export const EraseAnonymous = ({ refused }: { refused: Refused }) => (
  <Panel title={t.anonymous}>
    <p>{t.anonymousHow}</p>
    <ActForm
      refused={refused?.values['lam'] === 'erase-anonymous' ? refused : undefined}
      labels={t.labels}
      scope="an-danh"
    >
      <input type="hidden" name="lam" value="erase-anonymous" />
      <Check name="sure" value="1" label={t.sure} />
      <button className="button plain">{t.eraseAnonymous}</button>
    </ActForm>
  </Panel>
)

/** A part that was split off has data of its own, under its own code. */
export const PartsApart = ({ parts }: { parts: readonly { code: string }[] }) =>
  parts.length > 0 && (
    <p className="row">
      {t.apart}
      {parts.map(({ code }) => (
        <a key={code} href={paths.ownData(code)}>
          {printedCode(code)}
        </a>
      ))}
    </p>
  )

/** What each kind of data is kept for and until when; no data itself. */
export const KeptUntil = ({ kept }: { kept: readonly Kept[] }) => (
  <Panel title={t.keptUntil}>
    <Scroll label={t.keptUntil}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.purpose}</th>
            <th scope="col">{t.until}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map((one) => (
            <tr key={one.field}>
              <th scope="row">{whoTexts.fields[one.field]}</th>
              <td>{one.purpose}</td>
              <td>{untilOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
    {kept.some(({ source }) => source === null) && <p className="small quiet">{t.draftTime}</p>}
  </Panel>
)

export type Kept = {
  field: KeptField
  purpose: string
  months: number
  source: string | null
  until: string | null
  erased: boolean
}

function untilOf({ months, until, erased }: Kept): string {
  if (erased) return t.gone
  return until ? formatDate(until) : t.untilLater(months)
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="as-typed">{value}</dd>
  </>
)

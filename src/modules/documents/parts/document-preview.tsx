import type { AdministrativeDocument, Annex } from '#platform/document/index.ts'
import { LETTERHEAD_LETTERS, nameLines } from '#platform/document/name-lines.ts'
import { capitals, endedLines, withoutEnd } from '#platform/document/printable.ts'
import { closed, printedDate, printedNumber } from '#platform/document/printed.ts'
import { FORM } from '#platform/document/texts.vi.ts'
import { previewText as t } from '../texts.vi.ts'
import { DocumentBlocks } from './document-blocks.tsx'

/**
 * A document as it will be printed by Nghị định 30/2020/NĐ-CP, made from the same model as the Word file. The page that shows
 * it links `documentPreviewCss`.
 */
export function DocumentPreview({ model }: { model: AdministrativeDocument }) {
  return (
    <article className="official" aria-label={t.label}>
      <Letterhead model={model} />
      <Opening model={model} />
      <DocumentBlocks blocks={closed(model.body, model.closing)} />
      <Ending model={model} />
      {model.annexes.map((annex, at) => (
        <AnnexPages key={at} annex={annex} model={model} />
      ))}
    </article>
  )
}

function Letterhead({ model }: { model: AdministrativeDocument }) {
  const { parentBody, issuingBody } = model.letterhead
  return (
    <header className="official-head">
      <div>
        {parentBody && <p className="kept">{nameLines(capitals(parentBody), LETTERHEAD_LETTERS)}</p>}
        <p className="kept strong ruled">{nameLines(capitals(issuingBody), LETTERHEAD_LETTERS)}</p>
        <p className="kept">{FORM.number(printedNumber(model), model.symbol)}</p>
        {model.kindTitle === null && <p>{FORM.about(model.subject)}</p>}
      </div>
      <div>
        <p className="strong">{FORM.nation}</p>
        <p className="strong ruled">{FORM.motto}</p>
        <p className="slanted kept">{FORM.placeAndDate(model.place, printedDate(model))}</p>
      </div>
    </header>
  )
}

function Opening({ model: { kindTitle, subject, replaces, addressees, bases } }: { model: AdministrativeDocument }) {
  return (
    <>
      {kindTitle !== null && (
        <div className="official-title">
          <p className="capitals strong">{kindTitle}</p>
          <p className="strong ruled">{subject}</p>
        </div>
      )}
      {replaces && <p className="centred slanted">{`(${replaces})`}</p>}
      <Addressees names={addressees} />
      {endedLines(bases).map((line, at) => (
        <p key={at} className="indented slanted">
          {line}
        </p>
      ))}
    </>
  )
}

function Addressees({ names }: { names: string[] }) {
  if (names.length === 0) return null
  if (names.length === 1) return <p className="centred">{`${FORM.addressees} ${withoutEnd(names[0]!)}`}</p>
  return (
    <div className="official-addressees">
      <p>{FORM.addressees}</p>
      <ul>
        {endedLines(names).map((name, at) => (
          <li key={at}>{`- ${name}`}</li>
        ))}
      </ul>
    </div>
  )
}

function Ending({ model: { recipients, signature } }: { model: AdministrativeDocument }) {
  return (
    <footer className="official-foot">
      <div className="official-recipients">
        {recipients.length > 0 && <p className="strong slanted">{FORM.recipients}</p>}
        {endedLines(recipients).map((line, at) => (
          <p key={at}>{`- ${line}`}</p>
        ))}
      </div>
      <div>
        {[...signature.form, signature.position].map((line, at) => (
          <p key={at} className="capitals strong">
            {line}
          </p>
        ))}
        <p className="strong official-signer">{signature.name}</p>
      </div>
    </footer>
  )
}

function AnnexPages({ annex, model }: { annex: Annex; model: AdministrativeDocument }) {
  const { label, title, reference, body } = annex
  const number = FORM.numberInText(printedNumber(model), model.symbol)
  return (
    <section className="official-annex">
      <p className="centred strong">{label}</p>
      <p className="centred strong capitals">{title}</p>
      {reference && (
        <p className="centred slanted kept">
          {FORM.enclosedWith(reference.kind, number, printedDate(model), reference.issuer)}
        </p>
      )}
      <DocumentBlocks blocks={body} />
    </section>
  )
}

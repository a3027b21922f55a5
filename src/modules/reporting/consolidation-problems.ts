import { Problem } from '#platform/problem.ts'
import { doubtOf, type CellKind } from './cell-input.ts'
import { consolidationProblemTexts as t } from './consolidation-texts.vi.ts'
import { checkTexts } from './texts.vi.ts'

/** A cell that no part received here adds to. */
export const notOwnFigure = () => new Problem('not-own-figure', 409, {}, t.notOwnFigure)

/** Somebody changed the override since the page was opened. */
export const staleOverride = () => new Problem('stale-override', 409, {}, t.staleOverride)

/** The figure is the sum itself. */
export const sameAsSum = () => new Problem('same-as-sum', 400, { errors: { number: t.sameAsSum } }, t.sameAsSum)

/** What was typed is no figure, or can be read in two ways. */
export function unreadFigure(cell: CellKind, typed: string): Problem {
  const text = checkTexts.unread(typed, doubtOf(cell, typed))
  return new Problem('unread-figure', 400, { errors: { number: text } }, text)
}

/** A figure below zero where the form has none. */
export const negativeFigure = () =>
  new Problem('negative-figure', 400, { errors: { number: checkTexts.negative } }, checkTexts.negative)

/** No part is confirmed yet. */
export const nothingYet = () => new Problem('nothing-to-freeze', 409, {}, t.nothingYet)

/** A colleague froze a version since the page was opened. */
export const staleConsolidation = () => new Problem('stale-consolidation', 409, {}, t.staleConsolidation)

/** The frozen draft is past the signature: it can only be returned there. */
export const alreadySigned = () => new Problem('already-signed', 409, {}, t.alreadySigned)

/** A report added up from others is frozen where it is added up. */
export const consolidateInstead = (href: string) =>
  new Problem('consolidate-instead', 409, { href }, t.consolidateInstead)

/** KT. of a head, TM. where there is no body of several: the chosen signer cannot sign so. */
export const wrongSigningForm = () =>
  new Problem('wrong-signing-form', 400, { errors: { signingForm: t.wrongSigningForm } }, t.wrongSigningForm)

/** The chosen signer does not (any more) head the unit. */
export const signerUnknown = () =>
  new Problem('signer-unknown', 400, { errors: { signer: t.signerUnknown } }, t.signerUnknown)

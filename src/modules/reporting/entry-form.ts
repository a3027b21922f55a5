/** The names of the entry page's fields, and how a posted form becomes a draft. */
export const fieldNames = {
  cell: (cellId: number) => `o.${cellId}`,
  choice: (cellId: number) => `chon.${cellId}`,
  seen: (partId: string) => `lan.${partId}`,
  reason: (findingKey: string) => `ly-do.${findingKey}`,
  answer: (queryId: string) => `tra-loi.${queryId}`,
  nothing: 'trong',
  question: (cellId: number) => `hoi.${cellId}`,
}

/** The grids of a posted form: `Form` of platform/http fits. */
type Posted = {
  text: (name: string) => string | undefined
  texts: (name: string) => string[]
  group: (prefix: string) => [string, string][]
}

/** What was typed, for `saveDraft`; its schema checks it. */
export function draftOfForm(form: Posted) {
  const choices = new Map(form.group('chon'))
  const seen = form.group('lan').map(([partId, edits]) => ({ partId, edits: Number(edits) }))
  return {
    filingId: form.text('filing'),
    seen,
    cells: form.group('o').map(([id, text]) => ({ cellId: Number(id), text, choice: choices.get(id) })),
    reasons: form.group('ly-do').map(([key, text]) => ({ key, text })),
    answers: form.group('tra-loi').map(([queryId, text]) => ({ queryId, text })),
    nothingIn: form.texts(fieldNames.nothing).map(Number),
  }
}

/** The questions that a receiver pinned to cells. */
export const questionsOfForm = (form: Posted) =>
  form
    .group('hoi')
    .filter(([, text]) => text !== '')
    .map(([id, text]) => ({ cellId: Number(id), text }))

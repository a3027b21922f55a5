import type { Form } from '#platform/http/form.ts'

/** The content of an item from its form; blank fields are null. */
export const contentFrom = (form: Form) => ({
  kind: form.text('kind'),
  communeId: form.text('communeId') ?? null,
  title: form.text('title'),
  summary: form.text('summary'),
  body: form.text('body'),
  basis: form.text('basis') ?? null,
  happensOn: form.text('happensOn') ?? null,
  happensUntil: form.text('happensUntil') ?? null,
  place: form.text('place') ?? null,
})

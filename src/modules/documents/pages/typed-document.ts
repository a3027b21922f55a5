import type { Form } from '#platform/http/form.ts'

/** The fields of a document as typed; numbers may have leading zeros as on paper. */
export const typedDocument = (form: Form) => ({
  kind: form.text('kind') ?? '',
  number: Number(form.text('number')),
  symbol: form.text('symbol'),
  issuedOn: form.text('issuedOn'),
  subject: form.text('subject'),
  signer: form.text('signer'),
  directive: form.has('directive'),
})

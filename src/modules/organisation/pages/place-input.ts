import type { Form } from '#platform/http/form.ts'

/** The fields of `PlaceFields` as an act takes them. */
export const placeInput = (form: Form) => ({
  unitId: form.text('unitId'),
  role: form.text('role'),
  position: form.text('position'),
  from: form.text('from'),
})

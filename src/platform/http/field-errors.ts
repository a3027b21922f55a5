import type { ZodError } from 'zod'
import { fieldTexts } from './texts.vi.ts'

type Issue = ZodError['issues'][number]

/** One sentence a field, by the field's path ("note", "cells.3.value"). Own messages of a schema pass as they are. */
export function fieldErrors(error: ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= sentence(issue)
  return errors
}

const OWN = /[À-ỹ]/

function sentence(issue: Issue): string {
  if (OWN.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return fieldTexts.blank
  return limit(issue) ?? fieldTexts.invalid
}

function limit(issue: Issue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined
  if (issue.origin !== 'string') return fieldTexts.outOfRange
  return issue.code === 'too_small' ? fieldTexts.blank : fieldTexts.tooLong(Number(issue.maximum))
}

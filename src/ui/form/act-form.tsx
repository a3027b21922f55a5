import type { ReactNode } from 'react'
import { newId } from '#platform/id.ts'
import { uiTexts } from '../texts.vi.ts'

/** What an action answered when it refused; the shape of `Refusal` in platform/http. */
export type Refused =
  | { errors: Record<string, string>; problem: string | null; values: Record<string, string> }
  | undefined

type Props = {
  children: ReactNode
  /** Where to post; the page's own address by default. */
  action?: string
  refused?: Refused
  className?: string
  /** True when the form carries files. */
  files?: boolean
  /** Names of fields as people read them, for the summary on top. */
  labels?: Record<string, string>
  id?: string
}

/** A form that asks for an act: carries the act's id, so that a double click or a resend does it once. */
export function ActForm({ children, action, refused, className = 'form', files, labels = {}, id }: Props) {
  return (
    <form
      method="post"
      action={action}
      className={className}
      encType={files ? 'multipart/form-data' : undefined}
      id={id}
      noValidate
    >
      <input type="hidden" name="_act" value={newId()} />
      <Problems refused={refused} labels={labels} />
      {children}
    </form>
  )
}

/** The summary of what is wrong, on top, each a link to its field. */
export function Problems({ refused, labels }: { refused: Refused; labels: Record<string, string> }) {
  if (!refused) return null
  const errors = Object.entries(refused.errors)
  return (
    <div className="problems" role="alert" tabIndex={-1}>
      <h2>{refused.problem ?? uiTexts.notDoneYet}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`}>{labels[name] ? `${labels[name]}: ${text}` : text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The element id of a field: where the summary's links lead. */
export const fieldId = (name: string) => `o-${name.replaceAll(/[^\w-]/g, '-')}`

import { createContext, useContext, type ReactNode } from 'react'
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
  /** Sets the ids of its fields apart, where several forms of a page have fields of one name. */
  scope?: string
}

const Scope = createContext('')

/** A form that asks for an act: carries the act's id, so that a double click or a resend does it once. */
export function ActForm({ children, action, refused, className = 'form', files, labels = {}, id, scope = '' }: Props) {
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
      <Scope value={scope}>
        <Problems refused={refused} labels={labels} />
        {children}
      </Scope>
    </form>
  )
}

/** The summary of what is wrong, on top, each a link to its field. */
export function Problems({ refused, labels }: { refused: Refused; labels: Record<string, string> }) {
  const idOf = useFieldId()
  if (!refused) return null
  const errors = Object.entries(refused.errors)
  return (
    <div className="problems" role="alert" tabIndex={-1}>
      <h2>{headingOf(refused)}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>{labels[name] ? `${labels[name]}: ${text}` : text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A sentence that stands at a field is not the heading too. */
const headingOf = ({ problem, errors }: NonNullable<Refused>): string =>
  problem === null || Object.values(errors).includes(problem) ? uiTexts.notDoneYet : problem

/** From a field's name to its element id in the form that it stands in. */
export function useFieldId(): (name: string) => string {
  const scope = useContext(Scope)
  return (name) => fieldId(scope ? `${scope}-${name}` : name)
}

/** The element id of a field of a form without a scope: where the summary's links lead. */
export const fieldId = (name: string) => `o-${name.replaceAll(/[^\w-]/g, '-')}`

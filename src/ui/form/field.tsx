import type { ComponentProps, ReactNode } from 'react'
import { useFieldId, type Refused } from './act-form.tsx'

type Common = { name: string; label: ReactNode; hint?: ReactNode; refused?: Refused; error?: string }

/** Ids and states that tie a control to its label, hint and error. */
function useTie({ name, hint, refused, error }: Common) {
  const id = useFieldId()(name)
  const wrong = error ?? refused?.errors[name]
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    wrong,
    control: { id, name, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined },
  }
}

function Frame({ common, children }: { common: Common; children: ReactNode }) {
  const { id, wrong } = useTie(common)
  return (
    <div className="field">
      <label htmlFor={id}>{common.label}</label>
      {common.hint && (
        <span className="hint" id={`${id}-hint`}>
          {common.hint}
        </span>
      )}
      {wrong && (
        <span className="error" id={`${id}-error`}>
          {wrong}
        </span>
      )}
      {children}
    </div>
  )
}

type Input = Common & Omit<ComponentProps<'input'>, 'name'>

/** A labelled single-line field; keeps what was typed when the form comes back. */
export function Field({ name, label, hint, refused, error, defaultValue, ...input }: Input) {
  const common = { name, label, hint, refused, error }
  const { control } = useTie(common)
  const secret = input.type === 'password' || input.type === 'file'
  return (
    <Frame common={common}>
      <input {...input} {...control} defaultValue={secret ? undefined : (refused?.values[name] ?? defaultValue)} />
    </Frame>
  )
}

type Area = Common & Omit<ComponentProps<'textarea'>, 'name'>

/** A labelled field of several lines. */
export function TextArea({ name, label, hint, refused, error, defaultValue, ...area }: Area) {
  const common = { name, label, hint, refused, error }
  const { control } = useTie(common)
  return (
    <Frame common={common}>
      <textarea {...area} {...control} defaultValue={refused?.values[name] ?? defaultValue} />
    </Frame>
  )
}

export type Option = { value: string; label: string; group?: string }
type Choice = Common & { options: readonly Option[]; defaultValue?: string; blank?: string; required?: boolean }

/** A labelled choice of one; `blank` is the text of "nothing chosen". Options with a group stand under its name. */
export function Select({ name, label, hint, refused, error, options, defaultValue, blank, required }: Choice) {
  const common = { name, label, hint, refused, error }
  const { control } = useTie(common)
  const groups = Map.groupBy(options, (option) => option.group ?? '')
  return (
    <Frame common={common}>
      <select {...control} defaultValue={refused?.values[name] ?? defaultValue ?? ''} required={required}>
        {blank !== undefined && <option value="">{blank}</option>}
        {[...groups].map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ) : (
            members.map(optionOf)
          ),
        )}
      </select>
    </Frame>
  )
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)

type Tick = { name: string; value?: string; label: ReactNode; defaultChecked?: boolean; type?: 'checkbox' | 'radio' }

/** One box to tick, or one of several radios. */
export function Check({ label, value = '1', type = 'checkbox', ...tick }: Tick) {
  return (
    <label className="choice">
      <input type={type} value={value} {...tick} />
      <span>{label}</span>
    </label>
  )
}

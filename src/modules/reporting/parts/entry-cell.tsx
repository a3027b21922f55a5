import { formatNumber } from '#platform/text/index.ts'
import { Check, fieldId, type Refused } from '#ui/form/index.ts'
import { doubtOf, shownIn, type Held } from '../cell-input.ts'
import { fieldNames } from '../entry-form.ts'
import type { FormColumn } from '../form.ts'
import { checkTexts, entryTexts as t } from '../texts.vi.ts'

type Props = {
  cell: { cellId: number; held: Held | undefined }
  column: FormColumn
  label: string
  refused: Refused
  /** Its figures come from the units below and are not typed. */
  fixed: boolean
  /** What a check says of the cell. */
  remarks: readonly string[]
  /** Whether one of them is an error, not only a remark. */
  wrong: boolean
}

/** The field of one cell: keeps what was typed, says what is doubtful, and offers the readings to choose from. */
export function EntryCell({ cell: { cellId, held }, column, label, refused, fixed, remarks, wrong }: Props) {
  if (fixed && column.type !== 'text') return <span>{shownIn(held)}</span>
  const { candidates, sentences } = saidOf(column, held, remarks)
  const name = fieldNames.cell(cellId)
  return (
    <>
      <Input
        name={name}
        label={label}
        value={refused?.values[name] ?? shownIn(held)}
        long={column.type === 'text'}
        wrong={held?.unread !== undefined || wrong}
        told={sentences.length > 0}
      />
      <Remarks name={name} sentences={sentences} />
      {candidates.length > 0 && <Readings cellId={cellId} candidates={candidates} />}
    </>
  )
}

/** What is said beneath a field, and the readings to choose from where the number is ambiguous. */
function saidOf(column: FormColumn, held: Held | undefined, remarks: readonly string[]) {
  if (held?.unread === undefined) return { candidates: [], sentences: remarks }
  const doubt = doubtOf(column, held.unread)
  const sentences = [checkTexts.unread(held.unread, doubt), ...remarks]
  return { candidates: doubt?.kind === 'ambiguous' ? doubt.candidates : [], sentences }
}

type InputProps = { name: string; label: string; value: string; long: boolean; wrong: boolean; told: boolean }

function Input({ name, label, value, long, wrong, told }: InputProps) {
  const common = {
    id: fieldId(name),
    name,
    defaultValue: value,
    'aria-label': label,
    'aria-invalid': wrong || undefined,
    'aria-describedby': told ? `${fieldId(name)}-error` : undefined,
  }
  return long ? <textarea {...common} rows={3} /> : <input {...common} inputMode="decimal" autoComplete="off" />
}

const Remarks = ({ name, sentences }: { name: string; sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <span className="error" id={`${fieldId(name)}-error`}>
      {sentences.join(' ')}
    </span>
  )

/** What an ambiguous number may mean: the person picks, nothing is guessed. */
const Readings = ({ cellId, candidates }: { cellId: number; candidates: readonly string[] }) => (
  <fieldset>
    <legend className="visually-hidden">{t.choose}</legend>
    {candidates.map((candidate) => (
      <Check
        key={candidate}
        type="radio"
        name={fieldNames.choice(cellId)}
        value={candidate}
        label={formatNumber(candidate)}
      />
    ))}
  </fieldset>
)

import { Scroll } from '#ui/table/table.tsx'
import { shownIn, type Held } from '../cell-input.ts'
import { checkPageTexts as t, compareTexts, pageTexts } from '../texts.vi.ts'

type Change = { key: number; label: string; before: Held | undefined; after: Held | undefined }

/** Cells that differ between two versions: before and after side by side. */
export const ChangeTable = ({ changes }: { changes: readonly Change[] }) => (
  <Scroll label={t.changed}>
    <table>
      <thead>
        <tr>
          <th scope="col">{compareTexts.place}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <th scope="row">
              <a href={`#o-${change.key}`}>{change.label}</a>
            </th>
            <td className="as-typed">{text(change.before)}</td>
            <td className="as-typed">
              <strong>{text(change.after)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const text = (held: Held | undefined): string => (held ? shownIn(held) : pageTexts.blank)

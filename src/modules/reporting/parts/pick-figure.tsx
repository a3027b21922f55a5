import { Select, type Option } from '#ui/form/index.ts'
import { pageTexts as t } from '../texts.vi.ts'

type Props = { figure: { cellId: number; options: Option[] } }

/** Which figure stands beside the marks of the units. */
export const PickFigure = ({ figure }: Props) => (
  <form method="get" className="pick no-print">
    <Select name="o" label={t.pickFigure} options={figure.options} defaultValue={String(figure.cellId)} />
    <button className="button plain">{t.show}</button>
  </form>
)

import type { ReactNode } from 'react'
import { ActForm } from '#ui/form/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import type { ActKey } from '../../handling/acts-now.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { fieldTexts, formTexts, proposeLabels, petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { AnswerFields, ApproveForms } from './answer-forms.tsx'
import { AssignFields, PartFields, RouteFields } from './route-forms.tsx'
import { MergeFields, SplitFields, UnmergeFields } from './merge-forms.tsx'
import { DifficultyFields } from './difficulty-fields.tsx'
import { ProposeFields } from './propose-fields.tsx'
import { AskFields, ExtendFields, HandOverFields, NoteFields } from './talk-forms.tsx'
import { AcceptFields, DirectFields, RefuseFields, SortFields } from './triage-forms.tsx'
import { clearingPathOf } from '../../paths.ts'
import { refusedOf, type Fields } from './types.ts'

const FIELDS: Partial<Record<ActKey, (props: Fields) => ReactNode>> = {
  'phan-loai': SortFields,
  'thu-ly': AcceptFields,
  'huong-dan': DirectFields,
  soan: AnswerFields,
  chuyen: RouteFields,
  'phan-cong': AssignFields,
  'phoi-hop': PartFields,
  'hoi-them': AskFields,
  'gia-han': ExtendFields,
  'khong-thu-ly': RefuseFields,
  'lien-thong': HandOverFields,
  tach: SplitFields,
  gop: MergeFields,
  'go-gop': UnmergeFields,
  'tin-giai-dap': ProposeFields,
  'kho-khan': DifficultyFields,
  'ghi-chu': NoteFields,
}

/** The acts that the officer may take now, each folded; the one that comes next stands open. */
export function ActForms({ data, refused }: Fields) {
  const { acts } = data
  const first = openAct(data)
  // Who was asked for a part has his work above.
  if (acts.length === 0 && data.may.contribute.length > 0) return null
  return (
    <Panel title={t.acts} id="xu-ly">
      {acts.length === 0 && <Empty>{t.noActs}</Empty>}
      {data.notAgain && <Notice tone="soon">{t.notAgain}</Notice>}
      {acts.includes('duyet') && <ApproveForms data={data} refused={refused} />}
      <div>
        {acts.map((act) => {
          const Own = FIELDS[act]
          const own = refusedOf(refused, act)
          return (
            Own && (
              <details
                className="act"
                key={act}
                open={own !== undefined || (!refused && act === (data.template ? 'soan' : first))}
              >
                <summary>{formTexts[act]}</summary>
                <ActForm refused={own} labels={labels} className="form" scope={act}>
                  <input type="hidden" name="lam" value={act} />
                  <input type="hidden" name="seenVersion" value={data.petition.version} />
                  <Own data={data} refused={own} />
                </ActForm>
              </details>
            )
          )
        })}
      </div>
      {acts.includes('cong-khai') && (
        <p>
          <a href={clearingPathOf(data.petition.id)}>{formTexts['cong-khai']}</a>
        </p>
      )}
    </Panel>
  )
}

const labels = Object.fromEntries(
  Object.entries({ ...proposeLabels, ...fieldTexts }).filter(([, text]) => typeof text === 'string'),
) as Record<string, string>

const FIRST: Record<PetitionData['petition']['next'], ActKey | null> = {
  sort: 'phan-loai',
  direct: 'huong-dan',
  notify: 'thu-ly',
  answer: 'soan',
  approve: null,
  reply: null,
  deliver: null,
  none: null,
}

const openAct = ({ petition, acts }: PetitionData): ActKey | null => {
  const wanted = FIRST[petition.next]
  return wanted && acts.includes(wanted) ? wanted : null
}

import { Check, Field, Select, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { chainFields } from '../open-form.ts'
import type { RoundLevel } from '../round.ts'
import { capital, openTexts as t, pageTexts } from '../texts.vi.ts'

type Props = { levels: RoundLevel[]; nameOf: ReadonlyMap<string, string>; refused: Refused }

const bounds = Object.entries(t.bounds).map(([value, label]) => ({ value, label }))

/** The chain as it will be opened: of each step the date and the units can still be changed by hand. */
export const OpenRoundChain = ({ levels, nameOf, refused }: Props) => (
  <Panel title={t.chain}>
    <p className="small quiet">{t.chainHint}</p>
    {levels.map((level) => (
      <fieldset key={level.level} className="stack tight">
        <legend>{`${pageTexts.levelNumber(level.level)}. ${level.title}`}</legend>
        <p className="small quiet">
          {level.sameReportAs === null
            ? level.parts
                .map(({ title, receiverUnitId }) => `${capital(title)} → ${nameOf.get(receiverUnitId)}`)
                .join(' · ')
            : pageTexts.goesOn(level.sameReportAs)}
        </p>
        <div className="row level-due">
          <Select
            name={chainFields.bound(level.level)}
            label={t.bound}
            options={bounds}
            defaultValue={level.due?.bound ?? 'before'}
            refused={refused}
          />
          <Field
            name={chainFields.due(level.level)}
            type="date"
            label={t.dueDate}
            defaultValue={level.due?.date}
            refused={refused}
            error={refused?.errors[`levels.${level.level - 1}.due.date`]}
          />
        </div>
        {level.sameReportAs === null && <Members level={level} nameOf={nameOf} refused={refused} />}
      </fieldset>
    ))}
  </Panel>
)

type MembersProps = { level: RoundLevel; nameOf: Props['nameOf']; refused: Refused }

const Members = ({ level: { level, members }, nameOf, refused }: MembersProps) => (
  <details>
    <summary>{t.members(members.length)}</summary>
    {members.map(({ unitId }) => {
      const name = chainFields.member(level, unitId)
      return (
        <Check
          key={unitId}
          name={name}
          label={nameOf.get(unitId) ?? unitId}
          defaultChecked={refused ? refused.values[name] !== undefined : true}
        />
      )
    })}
  </details>
)

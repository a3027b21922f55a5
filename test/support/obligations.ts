import type { Knowledge, Obligation } from '../../src/modules/reporting/round-proposal.ts'

const unit = (id: string) => ({ id, fullName: id, shortName: id })

/** A chain's knowledge with short codes for units: who leads which component, and who is the standing office. */
export const knownUnits: Knowledge = {
  leads: [
    { componentCode: 'da3-tda1', unitId: 'nong-nghiep' },
    { componentCode: 'da3-tda2', unitId: 'y-te' },
    { componentCode: 'da6-tda1', unitId: 'van-hoa' },
  ],
  standingOfficeId: 'lao-dong',
  asked: new Set(),
  label: (code) => code,
  restLabel: ({ shortName }) => `gửi ${shortName}`,
  allLabel: 'toàn bộ',
  titleOf: (from, to) => `${from.length} → ${to.length}`,
}

/** An obligation to report, before 1/7/2023 unless changed. */
export const obligation = (
  level: number,
  from: readonly string[],
  to: readonly string[],
  changed: Partial<Obligation> = {},
): Obligation => ({
  id: `${level}`,
  level,
  from: from.map(unit),
  to: to.map(unit),
  iso: '2023-07-01',
  bound: 'before',
  times: [],
  lastDay: '2023-06-30',
  ...changed,
})

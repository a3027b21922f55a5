import { fold, squeeze } from '#platform/text/index.ts'
import { opensWithPredicate } from '../blocks/names.ts'
import type { Agency, Deadline, Quoted, Remark } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { isGeneral, isLevel, sameBody } from './bodies.ts'
import { bodyOf, remark, type Check } from './ground.ts'

const place = ({ quote, at }: Quoted): Quoted => ({ quote, at })
const LONGEST = 140
const shorten = (text: string) => {
  const line = squeeze(text).replace(/[.;]$/, '')
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`
}

/** Bodies that are named among the doers and get nothing to do. */
const checkIdle: Check = ({ reading }) =>
  reading.agencies
    .filter((agency) => agency.duties.length === 0)
    .map((agency) => remark('agency-without-duty', 'warning', t.agencyWithoutDuty(agency.name), [place(agency)]))

/** Bodies with work elsewhere in the plan that the part on carrying out leaves out. */
const checkUnlisted: Check = ({ reading: { agencies, assignments } }) => {
  const listed = agencies.flatMap(({ name, members }) => [name, ...members])
  if (listed.length === 0) return []
  const seen: string[] = []
  return assignments.flatMap((one) =>
    one.lead.flatMap((name): Remark[] => {
      const known = [...listed, ...seen].some((other) => sameBody(other, name))
      if (known || isGeneral(name)) return []
      seen.push(name)
      return [remark('agency-not-listed', 'note', t.agencyNotListed(name), [place(one)])]
    }),
  )
}

/** What stands after "Cấp huyện:" or a list label. */
const actOf = (what: string) => what.replace(/^[^:]{2,40}:\s*/u, '')

function lacksActor({ who, what, kind }: Deadline): boolean {
  if (['period', 'phase', 'relative', 'recurrence'].includes(kind)) return false
  return (who === null || isLevel(who)) && opensWithPredicate(actOf(what))
}

/** Work with a day but nobody to do it; assignments whose lead is left out. */
const checkActorless: Check = ({ reading: { deadlines, assignments, documentType } }) => [
  ...(documentType === 'BÁO CÁO' ? [] : deadlines)
    .filter(lacksActor)
    .map((one) => remark('duty-without-actor', 'warning', t.dutyWithoutActor(shorten(actOf(one.what))), [place(one)])),
  ...assignments
    .filter(({ lead }) => lead.length === 0)
    .map((one) => remark('duty-without-actor', 'warning', t.dutyWithoutActor(shorten(one.title)), [place(one)])),
]

/** A body that must report on, beside others that are sent data, and is itself sent none. */
const checkDataPaths: Check = ({ reading: { reportObligations } }) =>
  reportObligations.flatMap((obligation) => {
    const fed = (name: string) =>
      reportObligations.some((other) => other !== obligation && other.to.some((to) => sameBody(to, name)))
    const some = obligation.who.length > 1 && obligation.who.some(fed)
    const dry = some ? obligation.who.filter((name) => !fed(name) && !isGeneral(name)) : []
    return dry.map((name) =>
      remark('missing-data-path', 'warning', t.missingDataPath(name, obligation.to.join(', ')), [place(obligation)]),
    )
  })

/** A report to somebody named, without any day. */
const checkUndated: Check = ({ reading: { reportObligations } }) => {
  const remarks = reportObligations
    .filter(({ deadlineRefs, recurrence }) => deadlineRefs.length === 0 && recurrence === null)
    .flatMap((one) => {
      const dated = reportObligations.filter((other) => other.deadlineRefs.length > 0 || other.recurrence !== null)
      const open = one.to.filter((to) => !dated.some((other) => other.to.some((name) => sameBody(name, to))))
      if (open.length === 0 || one.who.length === 0) return []
      const text = t.reportWithoutDate(one.who.join(', '), open.join(', '))
      return [remark('report-without-date', 'note', text, [place(one)])]
    })
  return remarks.filter((one, i) => remarks.findIndex((other) => other.text === one.text) === i)
}

const CUTOFF =
  /chot so lieu|thoi diem (?:chot|lay so lieu|bao cao)|so lieu (?:duoc )?(?:tinh|lay|chot)|tinh den (?:het )?(?:ngay|thang)|ky (?:lay )?so lieu/

const checkCutoff: Check = (ground) => {
  const { reportObligations, deadlines } = ground.reading
  const refs = reportObligations.flatMap((one) => one.deadlineRefs)
  if (refs.length === 0 || bodyOf(ground).some((paragraph) => CUTOFF.test(paragraph.folded))) return []
  const evidence = [...new Set(refs)].flatMap((ref) => (deadlines[ref] ? [place(deadlines[ref])] : []))
  return [remark('no-cutoff', 'note', t.noCutoff, evidence)]
}

const reportsItself = (agency: Agency) => agency.duties.some(({ text }) => fold(text).includes('bao cao'))

/** The names of a heading that owe no report: the heading itself when none of its bodies does. */
function silentNames(agency: Agency, reporters: readonly string[]): string[] {
  const owes = (name: string) => reporters.some((reporter) => sameBody(reporter, name))
  if (owes(agency.name)) return []
  const silent = agency.members.filter((name) => !owes(name))
  return silent.length === agency.members.length ? [agency.name] : silent
}

/** Bodies with work and without any report, where others must report by a day. */
const checkSilent: Check = ({ reading: { agencies, reportObligations } }) => {
  if (!reportObligations.some((one) => one.deadlineRefs.length > 0)) return []
  const reporters = reportObligations.flatMap((one) => one.who)
  const generally = reporters.some((name) => /^(?:cac (?:so|ban|co quan|don vi|phong)|thu truong)\b/.test(fold(name)))
  const working = agencies.filter((agency) => agency.duties.length > 0 && !reportsItself(agency))
  const silent = working.map((agency) => ({ agency, names: silentNames(agency, reporters) }))
  const found = silent.filter(({ names }) => names.length > 0)
  if (generally || found.length === 0) return []
  const names = found.flatMap((one) => one.names).join('; ')
  return [
    remark(
      'no-report-duty',
      'note',
      t.noReportDuty(names),
      found.map(({ agency }) => place(agency)),
    ),
  ]
}

/** Who does what, and who tells whom. */
export const actorChecks: Check[] = [
  checkActorless,
  checkIdle,
  checkUnlisted,
  checkDataPaths,
  checkUndated,
  checkCutoff,
  checkSilent,
]

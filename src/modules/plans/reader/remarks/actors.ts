import { fold, shortened } from '#platform/text/index.ts'
import { opensWithPredicate } from '../blocks/names.ts'
import { sentencesOf } from '../facts/sentences.ts'
import { singledOut } from '../facts/subject.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Agency, Deadline, Quoted, Remark, ReportObligation } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { isGeneral, isLevel, sameBody } from './bodies.ts'
import { bodyOf, type Check, remark, shown } from './ground.ts'

const place = ({ quote, at }: Quoted): Quoted => ({ quote, at })
const LONGEST = 140
const MOST_CHAINS = 200
const shorten = (text: string) => shortened(shown(text).replace(/[.;]$/, ''), LONGEST)

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
  reportObligations
    .filter(({ who }) => who.length > 1)
    .slice(0, MOST_CHAINS)
    .flatMap((obligation) => {
      const receivers = reportObligations.filter((other) => other !== obligation).flatMap((other) => other.to)
      const fed = (name: string) => receivers.some((to) => sameBody(to, name))
      const dry = obligation.who.filter((name) => !fed(name))
      if (dry.length === obligation.who.length) return []
      const named = dry.filter((name) => !isGeneral(name))
      return named.map((name) =>
        remark('missing-data-path', 'warning', t.missingDataPath(name, obligation.to.join(', ')), [place(obligation)]),
      )
    })

const isDated = ({ deadlineRefs, recurrence }: ReportObligation) => deadlineRefs.length > 0 || recurrence !== null

/** A report to somebody named, without any day; the same report told twice is remarked on once. */
const checkUndated: Check = ({ reading: { reportObligations } }) => {
  const timely = [...new Set(reportObligations.filter(isDated).flatMap((one) => one.to))]
  const byText = new Map<string, Remark>()
  for (const one of reportObligations.filter((each) => !isDated(each) && each.who.length > 0)) {
    const open = one.to.filter((to) => !timely.some((name) => sameBody(name, to)))
    const text = t.reportWithoutDate(one.who.join(', '), open.join(', '))
    if (open.length > 0 && !byText.has(text))
      byText.set(text, remark('report-without-date', 'note', text, [place(one)]))
  }
  return [...byText.values()]
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
  const working = agencies.slice(0, MOST_CHAINS).filter((agency) => agency.duties.length > 0 && !reportsItself(agency))
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

const sentencesIn = (paragraph: Paragraph | undefined) =>
  paragraph ? sentencesOf(paragraph).map(({ text, start, end }) => ({ text, own: quoteOf(paragraph, start, end) })) : []

/** Words inside a duty of many that tell only some of them what to do: it stays with all until somebody parts it. */
const checkSingled: Check = ({ blocks, frame }) =>
  blocks.flatMap(({ agency, dutyPositions }) =>
    agency.duties.flatMap(({ at }, i) =>
      (dutyPositions[i] ?? [])
        .flatMap((position) => sentencesIn(frame.paragraphs[position]))
        .flatMap(({ text, own }) => {
          const opens = own.at.paragraph === at.paragraph && own.at.start <= at.start
          const names = text
            .split(/;\s*/)
            .slice(opens ? 1 : 0)
            .flatMap(singledOut)
          if (names.length === 0) return []
          return [remark('duty-of-some', 'warning', t.dutyOfSome(names.join(', '), agency.name), [own])]
        }),
    ),
  )

/** Who does what, and who tells whom. */
export const actorChecks: Check[] = [
  checkActorless,
  checkIdle,
  checkUnlisted,
  checkDataPaths,
  checkUndated,
  checkCutoff,
  checkSilent,
  checkSingled,
]

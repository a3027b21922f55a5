import { fold } from '#platform/text/index.ts'
import type { FormFacts, Occasion, ProgrammeFacts, ProjectFacts } from '../catalogue.ts'
import { sentenceAt } from '../facts/sentences.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Quoted, Remark } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { bodyOf, type Check, type Ground, remark, shown } from './ground.ts'

const COMPONENT =
  /tieu du an (?:so )?(\d{1,2})\s?(?:thuoc|cua|,|-|\()?\s?(?:thuoc |cua )?du an (?:so )?(\d{1,2})(?!\d)/g

/** "giảm nghèo bền vững" of the programme's title: a plan that never says it is of another programme. */
function subjectOf(title: string): string {
  return fold(title)
    .replace(/^chuong trinh (?:muc tieu quoc gia|mtqg)?\s?/, '')
    .replace(/\s?(?:giai doan|nam) .*$/, '')
}

/** The programmes in force on the day of issue that the plan speaks of. */
function programmesOf({ reading, catalogue, frame }: Ground): ProgrammeFacts[] {
  const day = reading.issueDate ?? reading.issueDatePartial
  const text = frame.paragraphs.map((paragraph) => paragraph.folded).join('\n')
  return catalogue.programmes.filter(({ title, validFrom, validTo, projects }) => {
    const begun = day === null || validFrom.slice(0, day.length) <= day
    const open = day === null || validTo === null || day <= validTo.slice(0, day.length)
    return projects.length > 0 && begun && open && text.includes(subjectOf(title))
  })
}

const pairsOf = (text: string) => {
  const words = fold(text)
    .replace(/[^a-z ]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))
}

/** The component of that number that fits the body's name best; null when two fit alike. */
function likelyProject(
  programme: ProgrammeFacts,
  sub: number,
  body: string,
): { project: ProjectFacts; name: string } | null {
  const wanted = pairsOf(body)
  const scored = programme.projects.flatMap((project) => {
    const found = project.subProjects.find(({ number }) => number === sub)
    if (!found) return []
    const pairs = pairsOf(`${found.name} ; ${found.owner}`)
    return [{ project, name: found.name, score: [...wanted].filter((pair) => pairs.has(pair)).length }]
  })
  const [best, second] = scored.toSorted((a, b) => b.score - a.score)
  return best && best.score > 0 && best.score > (second?.score ?? 0) ? best : null
}

function contradiction(programme: ProgrammeFacts, sub: number, number: number, quote: string): string | null {
  const project = programme.projects.find((one) => one.number === number)
  if (!project) return t.noProject(quote, programme.title)
  if (project.subProjects.some((one) => one.number === sub)) return null
  const name = t.project(number, project.name)
  return project.subProjects.length === 0 ? t.noSubProjects(quote, name) : t.wrongSubProject(quote, name)
}

function bodyAt({ blocks, frame }: Ground, paragraph: Paragraph): string {
  const position = frame.paragraphs.indexOf(paragraph)
  return blocks.find((block) => block.positions.includes(position))?.agency.name ?? ''
}

/** A component number that the programme numbers otherwise. */
const checkComponents: Check = (ground) =>
  programmesOf(ground).flatMap((programme) =>
    bodyOf(ground).flatMap((paragraph) =>
      [...paragraph.folded.matchAll(COMPONENT)].flatMap((found): Remark[] => {
        const evidence = [quoteOf(paragraph, found.index, found.index + found[0].length)]
        const sub = Number(found[1])
        const text = contradiction(programme, sub, Number(found[2]), shown(evidence[0]?.quote ?? ''))
        if (text === null) return []
        const likely = likelyProject(programme, sub, bodyAt(ground, paragraph))
        const hint = likely ? t.likelyComponent(sub, likely.project.number, likely.name) : ''
        return [remark('component-contradicts-programme', 'error', text + hint, evidence)]
      }),
    ),
  )

function isAbout(project: ProjectFacts, title: string): boolean {
  return [project.name, ...project.subProjects.map((one) => one.name)].some((name) => title.includes(fold(name)))
}

/** The plan is about projects whose number it never gives. */
const checkUnnamed: Check = (ground) => {
  const title = fold(ground.reading.title ?? '')
  const text = bodyOf(ground)
    .map((paragraph) => paragraph.folded)
    .join('\n')
  return programmesOf(ground).flatMap((programme) => {
    const about = programme.projects.filter((project) => isAbout(project, title))
    const unnamed = about.filter(
      ({ number }) => !new RegExp(String.raw`(?<!tieu )du an (?:so )?${number}(?!\d)`).test(text),
    )
    if (unnamed.length === 0 || unnamed.length < about.length) return []
    const names = unnamed.map(({ number, name }) => t.project(number, name)).join(', ')
    const at = ground.reading.origins.title[0]
    const quote = at ? (ground.reading.paragraphs[at.paragraph]?.slice(at.start, at.end) ?? '') : ''
    return [remark('component-not-named', 'note', t.componentNotNamed(names), at ? [{ quote, at }] : [])]
  })
}

const FORM = /(?:mau|bieu) so \d{1,2}(?!\d|\/)/g

type Use = { form: FormFacts; occasion: Occasion; evidence: Quoted }

function usesIn(ground: Ground, paragraph: Paragraph, forms: readonly FormFacts[]): Use[] {
  return [...paragraph.folded.matchAll(FORM)].flatMap((found) => {
    const sentence = sentenceAt(paragraph, found.index)
    const words = fold(sentence.text)
    const form = forms.find(({ label, act }) => fold(label) === found[0] && words.includes(fold(act)))
    const occasion = ground.catalogue.occasions.find((one) => one.words.some((word) => words.includes(fold(word))))
    const evidence = quoteOf(paragraph, found.index, found.index + found[0].length)
    return form && occasion ? [{ form, occasion, evidence }] : []
  })
}

/** A form that the circular made for another occasion. */
const checkForms: Check = (ground) => {
  const forms = programmesOf(ground).flatMap((programme) => programme.forms)
  const uses = bodyOf(ground).flatMap((paragraph) => usesIn(ground, paragraph, forms))
  const wrong = uses.filter(
    ({ form, occasion }) => form.occasions.length > 0 && !form.occasions.includes(occasion.code),
  )
  const grouped = Map.groupBy(wrong, ({ form, occasion }) => `${form.act} ${form.label} ${occasion.code}`)
  return [...grouped.values()].flatMap((same) => {
    const use = same[0]
    const right = forms.find(({ act, occasions }) => act === use?.form.act && occasions.includes(use.occasion.code))
    if (!use || !right) return []
    const text = t.formContradicts(use.form.label, use.form.act, use.form.title, use.occasion.label, right.label)
    return [
      remark(
        'form-contradicts-circular',
        'error',
        text,
        same.map((one) => one.evidence),
      ),
    ]
  })
}

/** What contradicts the programme and its circulars. */
export const programmeChecks: Check[] = [checkComponents, checkForms, checkUnnamed]

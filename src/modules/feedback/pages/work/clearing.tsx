import { actWith } from '#platform/http/act.ts'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { today as dayOf } from '#platform/time/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { printedCode } from '../../code.ts'
import { clearingTexts as t, queueTexts } from '../../clearing/texts.vi.ts'
import { refuseListing, withdrawListing } from '../../commands/hide-petition.ts'
import { listPetition } from '../../commands/list-petition.ts'
import { listedPaths } from '../../listed-paths.ts'
import { ClearingForm, HideForm } from '../../parts/work/clearing-forms.tsx'
import { ClearingPhotos } from '../../parts/work/clearing-photos.tsx'
import { Original } from '../../parts/work/original.tsx'
import { StateMark } from '../../parts/work/state-mark.tsx'
import { clearingPath, clearingPathOf, petitionPath } from '../../paths.ts'
import { clearedOr403, clearingData, type ClearingData } from './clearing-data.ts'
import { product } from './texts.vi.ts'
import petitionStyles from './petitions.css?url'
import styles from './clearing.css?url'
import type { Route } from './+types/clearing.ts'

export const links = () => [
  { rel: 'stylesheet', href: petitionStyles },
  { rel: 'stylesheet', href: styles },
]

export const loader = (args: Route.LoaderArgs) => clearingData(args)

const commands = { dang: listPetition, go: withdrawListing, 'khong-dang': refuseListing }

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const lam = form.asked(['dang', 'go', 'khong-dang'])
  const { petitionId } = args.params
  return actWith(args, form, {
    command: commands[lam],
    input: () => ({ petitionId, ...inputOf(form) }),
    gate: () => clearedOr403(args),
    done: () => clearingPathOf(petitionId),
  })
}

const inputOf = (form: Form) => ({
  seenVersion: Number(form.text('seenVersion')),
  title: form.text('title') ?? '',
  text: form.text('text') ?? '',
  answer: form.text('answer'),
  sure: form.text('sure') ?? 'unsure',
  reason: form.text('reason'),
  confirmed: form.has('confirmed'),
})

export default function ClearingPage({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { petition, living, open } = loaderData
  const code = printedCode(petition.code)
  return (
    <main id="noi-dung">
      <title>{`${t.title} ${code} · ${product}`}</title>
      <p className="small quiet">
        <a href={clearingPath}>{queueTexts.title}</a> · <a href={petitionPath(petition.id)}>{t.back}</a>
      </p>
      <h1>{`${t.title}: ${code}`}</h1>
      <Standing {...loaderData} />
      <div className="clearing">
        <Original {...loaderData} />
        <div className="stack">
          {open ? <ClearingForm data={loaderData} refused={refused} /> : <Closed {...loaderData} />}
          <ClearingPhotos {...loaderData} />
          {(open || living) && <HideForm data={loaderData} refused={refused} />}
        </div>
      </div>
    </main>
  )
}

/** Why there is no form. */
const Closed = ({ takenBack }: ClearingData) => <Notice>{takenBack ? t.takenBackHow : t.notOpen}</Notice>

/** Where it stands: the petition's state, and whether it is listed. */
function Standing({ petition, living, lastNo, takenBack, open }: ClearingData) {
  return (
    <>
      <p className="row">
        <StateMark state={petition.state} />
        {[petition.topicName, formatDate(petition.receivedOn)].filter(Boolean).join(' · ')}
      </p>
      {living && (
        <Notice tone="done">
          {t.listedNow}: “{living.title}”. {t.clearedBy(living.by, formatDate(dayOf(living.at)))}.{' '}
          <a href={listedPaths.one(petition.id)}>{t.see}</a>
        </Notice>
      )}
      {open?.stale && <Notice tone="soon">{t.againHint}</Notice>}
      <Hidden lastNo={lastNo} takenBack={takenBack} />
    </>
  )
}

/** That it is not listed: by the sender's own will, or by a moderator's. */
function Hidden({ lastNo, takenBack }: Pick<ClearingData, 'lastNo' | 'takenBack'>) {
  if (takenBack) return <Notice>{t.takenBack(formatDate(dayOf(takenBack)))}</Notice>
  if (!lastNo) return null
  return (
    <Notice>
      {t.hiddenNow}. {[lastNo.note, lastNo.by, formatDate(lastNo.onDay)].filter(Boolean).join(' · ')}
    </Notice>
  )
}

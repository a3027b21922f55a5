import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { actWith } from '#platform/http/act.ts'
import { Form } from '#platform/http/form.ts'
import { Due } from '#ui/when/when.tsx'
import { printedCode } from '../../code.ts'
import { handlingActTexts, nextText, recordFields } from '../../handling/texts.vi.ts'
import { ActForms } from '../../parts/work/act-forms.tsx'
import { AnswersPanel } from '../../parts/work/answers-panel.tsx'
import { ContactPanel } from '../../parts/work/contact-panel.tsx'
import { FactsPanel } from '../../parts/work/facts-panel.tsx'
import { GuidancePanel } from '../../parts/work/guidance-panel.tsx'
import { LetterPanel } from '../../parts/work/letter-panel.tsx'
import { MessagesPanel } from '../../parts/work/messages-panel.tsx'
import { RoutingsPanel } from '../../parts/work/routings-panel.tsx'
import { StateMark } from '../../parts/work/state-mark.tsx'
import { StepsPanel } from '../../parts/work/steps-panel.tsx'
import { Walled } from '../../parts/work/walled.tsx'
import { petitionPath, petitionsPath } from '../../paths.ts'
import { actTexts, kindText } from '../../texts.vi.ts'
import { ContributePanels } from '../../parts/work/contribute-panel.tsx'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import { petitionActs } from './petition-acts.ts'
import { petitionData, petitionOf } from './petition-data.ts'
import { listTexts, petitionTexts as t } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/petition.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export const loader = (args: Route.LoaderArgs) => petitionData(args)

const known = Object.keys(petitionActs)

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const lam = form.asked(known)
  const { command, input } = petitionActs[lam]!
  const { petitionId } = args.params
  return actWith(args, form, {
    command,
    input: (posted) => ({ petitionId, petitionIds: [petitionId], ...input(posted) }),
    gate: () => petitionOf(args),
    // What went behind the wall is gone for whoever put it there.
    done: (result) => (isWalled(result) ? petitionsPath : petitionPath(petitionId, anchorOf(lam))),
  })
}

const isWalled = (result: unknown) => (result as { walled?: boolean } | null)?.walled === true
const anchorOf = (lam: string) => (lam === 'xem-lien-he' ? 'nguoi-gui' : undefined)

export default function Petition({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { petition, record } = loaderData
  const title = `${kindText[petition.kind]} ${printedCode(petition.code)}`
  if (petition.kind === 'denunciation') return <Walled data={loaderData} refused={refused} />
  return (
    <UnderPetitions title={title}>
      <NextStep {...loaderData} />
      <div className="split">
        <div className="stack">
          <LetterPanel {...loaderData} />
          <ContributePanels {...loaderData} refused={refused} />
          <ActForms data={loaderData} refused={refused} />
          <AnswersPanel {...loaderData} refused={refused} />
          <MessagesPanel {...loaderData} refused={refused} />
          <StepsPanel {...loaderData} />
        </div>
        <div className="stack">
          <FactsPanel {...loaderData} />
          <ContactPanel {...loaderData} refused={refused} />
          <GuidancePanel {...loaderData} />
          <RoutingsPanel {...loaderData} />
          <RecordPanel
            record={record}
            acts={{ ...actTexts, ...handlingActTexts }}
            fields={recordFields}
            href={(number) => `${petitionPath(petition.id)}?trang=${number}#nhat-ky`}
          />
        </div>
      </div>
    </UnderPetitions>
  )
}

type Data = Route.ComponentProps['loaderData']

/** The state, who must act next, and the one day that presses. */
function NextStep({ petition, today, calendar }: Data) {
  const { state, next, doer, due, deskName, unitName } = petition
  return (
    <p className="row">
      <StateMark state={state} />
      {petition.newMessage && <a href="#trao-doi">{listTexts.newMessage}</a>}
      {doer && (
        <span>
          {t.next}: <strong>{nextText[next]}</strong> ({t.doer[doer](deskName, unitName)})
        </span>
      )}
      {due && <Due due={due} today={today} calendar={calendar} />}
    </p>
  )
}

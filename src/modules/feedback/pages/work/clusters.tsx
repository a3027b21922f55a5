import { actWith } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { publicItemPath } from '#modules/outreach/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { answerGroup } from '../../commands/answer-group.ts'
import { mergeSimilar } from '../../commands/merge-petition.ts'
import { proposeItem } from '../../commands/propose-item.ts'
import { ClusterPanel } from '../../parts/work/cluster-panel.tsx'
import { ProposalPanel } from '../../parts/work/proposal-panel.tsx'
import { clustersPath, petitionPath } from '../../paths.ts'
import { clustersSeen } from '../../queries/clusters.ts'
import { proposalsSeen } from '../../queries/proposals.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import { clusterTexts as t, proposeTexts } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/clusters.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { appUrl } = appOf(context)
  const [clusters, proposals] = await Promise.all([clustersSeen(ask), proposalsSeen(ask)])
  return {
    clusters,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      words: proposeTexts.answer(
        proposal.item.title,
        proposal.item.summary,
        appUrl + publicItemPath(proposal.item.address),
      ),
    })),
  }
}

const texts = (form: Form, ...names: string[]) => Object.fromEntries(names.map((name) => [name, form.text(name)]))

/** The oldest of those that are ticked stays, the others are merged into it. */
const mergeOf = (form: Form) => {
  const [petitionId, ...otherIds] = form.texts('ids')
  return { petitionId: petitionId ?? form.text('nhom'), otherIds }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const lam = form.asked(['gop', 'tin-giai-dap', 'tra-loi-chung'])
  if (lam === 'gop')
    return actWith(args, form, {
      command: mergeSimilar,
      input: mergeOf,
      done: ({ petitionId }) => petitionPath(petitionId),
    })
  if (lam === 'tin-giai-dap')
    return actWith(args, form, {
      command: proposeItem,
      input: () => ({ petitionIds: form.texts('ids'), ...texts(form, 'title', 'summary', 'body', 'basis') }),
      done: ({ proposalId }) => clustersPath(proposalId),
    })
  return actWith(args, form, {
    command: answerGroup,
    input: () => ({ proposalId: form.text('tin'), ...texts(form, 'outcome', 'body') }),
    done: ({ petitionId }) => petitionPath(petitionId),
  })
}

export default function Clusters({ loaderData: { clusters, proposals }, actionData: refused }: Route.ComponentProps) {
  return (
    <UnderPetitions title={t.title}>
      <p>{t.how}</p>
      {clusters.length === 0 && <Empty>{t.none}</Empty>}
      {clusters.map((cluster) => (
        <ClusterPanel key={cluster.lines[0]!.id} cluster={cluster} refused={refused} />
      ))}
      {proposals.length > 0 && <h2>{t.proposed}</h2>}
      {proposals.map((proposal) => (
        <ProposalPanel key={proposal.id} proposal={proposal} refused={refused} />
      ))}
    </UnderPetitions>
  )
}

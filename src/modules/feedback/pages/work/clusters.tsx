import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { mergeSimilar } from '../../commands/merge-petition.ts'
import { ClusterPanel } from '../../parts/work/cluster-panel.tsx'
import { petitionPath, petitionsPath } from '../../paths.ts'
import { clustersSeen } from '../../queries/clusters.ts'
import { clusterTexts as t, listTexts, product } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/clusters.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export const loader = async ({ context, request }: Route.LoaderArgs) => ({
  clusters: await clustersSeen(askOf(context, request)),
})

/** The oldest of those that are ticked stays, the others are merged into it. */
export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: mergeSimilar,
    input: (form) => {
      const [petitionId, ...otherIds] = form.texts('ids')
      return { petitionId: petitionId ?? form.text('nhom'), otherIds }
    },
    done: ({ petitionId }) => petitionPath(petitionId),
  })

export default function Clusters({ loaderData: { clusters }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${product}`}</title>
      <p className="small quiet">
        <a href={petitionsPath}>{listTexts.title}</a>
      </p>
      <h1>{t.title}</h1>
      <p>{t.how}</p>
      {clusters.length === 0 && <Empty>{t.none}</Empty>}
      {clusters.map((cluster) => (
        <ClusterPanel key={cluster.lines[0]!.id} cluster={cluster} refused={refused} />
      ))}
    </main>
  )
}

import { ActForm, Check } from '#ui/form/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { printedCode } from '../../code.ts'
import { clusterTexts as t, proposeLabels } from '../../pages/work/texts.vi.ts'
import { petitionPath } from '../../paths.ts'
import type { Cluster } from '../../queries/clusters.ts'
import { ProposeFields } from './propose-fields.tsx'
import type { Refused } from './types.ts'

type Props = { cluster: Cluster; refused: Refused }

/** Petitions whose words are alike: to be ticked, and answered together. Who does not handle all of them only reads. */
export function ClusterPanel({ cluster, refused }: Props) {
  const { lines, topicName, places, from, until, mayMerge } = cluster
  return (
    <Panel title={t.group(lines.length, topicName)}>
      <p className="small quiet">{[places.join(', '), t.between(from, until)].filter(Boolean).join(' · ')}</p>
      {mayMerge ? (
        <Together cluster={cluster} refused={refused} />
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <PetitionLine line={line} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const labels = { otherIds: t.which, petitionIds: t.which, ...proposeLabels }

function Together({ cluster: { lines, mayPropose }, refused }: Props) {
  const name = lines[0]!.id
  const own = refused?.values['nhom'] === name ? refused : undefined
  return (
    <ActForm refused={own} labels={labels} className="form" scope={name}>
      <input type="hidden" name="nhom" value={name} />
      <fieldset>
        <legend>{t.which}</legend>
        {lines.map((line) => (
          <Check key={line.id} name="ids" value={line.id} label={<PetitionLine line={line} />} defaultChecked />
        ))}
      </fieldset>
      <p className="hint">{t.mergeHint}</p>
      <button className="button" name="lam" value="gop">
        {t.merge}
      </button>
      {mayPropose && (
        <details className="act" open={own?.values['lam'] === 'tin-giai-dap'}>
          <summary>{t.propose}</summary>
          <div className="form">
            <ProposeFields refused={own} />
          </div>
        </details>
      )}
    </ActForm>
  )
}

type Shown = { id: string; code: string; excerpt: string | null; placeName: string | null; receivedOn: string }

/** A petition in a few words, with its page. */
export const PetitionLine = ({ line: { id, code, excerpt, placeName, receivedOn } }: { line: Shown }) => (
  <>
    <a href={petitionPath(id)}>{printedCode(code)}</a>{' '}
    <span className="small quiet">{[placeName, formatDate(receivedOn)].filter(Boolean).join(' · ')}</span>
    <br />
    {excerpt}
  </>
)

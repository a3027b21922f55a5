import { formatDate } from '#platform/text/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { pageTexts as t } from '../texts.vi.ts'

type Version = {
  id: string
  version: number
  frozenAt: Date | null
  sentAt: Date | null
  signedOn: string | null
  documentNumber: string | null
  openedByName: string | null
}

type Props = {
  report: { versions: Version[]; level: { level: number } }
  signings: ReadonlyMap<string, { files: { id: string; name: string }[] }>
  path: string
}

/** All versions, the last first, with the files of the issued ones and the way to compare with the one before. */
export function VersionList({ report: { versions, level }, signings, path }: Props) {
  if (versions.length === 0) return <Empty>{t.noVersions}</Empty>
  return (
    <ul className="plain stack tight">
      {versions.map((one) => (
        <li key={one.id}>
          <strong>{t.version(one.version)}</strong> {stage(one)}
          {one.openedByName && <span className="small quiet"> · {one.openedByName}</span>}
          {one.version > 1 && (
            <>
              {' '}
              · <a href={`${path}/so-sanh?cap=${level.level}&tu=${one.version - 1}&den=${one.version}`}>{t.compare}</a>
            </>
          )}
          {one.sentAt &&
            (signings.get(one.id)?.files ?? []).map((file) => (
              <span key={file.id}>
                {' '}
                ·{' '}
                <a href={`${path}/tep/${one.id}/${file.id}?cap=${level.level}`} download>
                  {file.name}
                </a>
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

function stage({ sentAt, frozenAt, signedOn, documentNumber }: Version): string {
  if (sentAt && signedOn) return t.sentOn(documentNumber ?? '', formatDate(signedOn))
  return frozenAt ? t.frozen : t.drafting
}

import type { ReactNode } from 'react'
import { formatDate } from '#platform/text/index.ts'
import { today } from '#platform/time/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { attachmentText as t } from '../texts.vi.ts'

type File = { id: string; name: string; size: number; uploadedAt: Date; uploadedBy: string | null }

type Props<F extends File> = {
  files: readonly F[]
  /** The download address of a file: a route of the thing's owner. */
  href: (file: F) => string
  /** What a file is, before its name. */
  label?: (file: F) => string
  /** What can be done with a file, after its name. */
  action?: (file: F) => ReactNode
  empty?: string
}

/** The files of a thing as downloads. */
export function AttachmentList<F extends File>({ files, href, label, action, empty = t.none }: Props<F>) {
  if (files.length === 0) return <Empty>{empty}</Empty>
  return (
    <ul className="plain stack tight">
      {files.map((file) => (
        <li key={file.id}>
          {label && <span className="quiet">{label(file)}: </span>}
          <a href={href(file)} download>
            {file.name}
          </a>{' '}
          <span className="small quiet">{facts(file)}</span>
          {action?.(file)}
        </li>
      ))}
    </ul>
  )
}

const facts = ({ size, uploadedAt, uploadedBy }: File) =>
  [t.size(size), formatDate(today(uploadedAt)), uploadedBy].filter(Boolean).join(' · ')

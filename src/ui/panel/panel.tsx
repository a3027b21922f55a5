import { useId, type ReactNode } from 'react'

type Props = { title: ReactNode; children: ReactNode; aside?: ReactNode; id?: string; className?: string }

/** A titled part of a page. */
export function Panel({ title, children, aside, id, className = '' }: Props) {
  const heading = useId()
  return (
    <section className={`panel stack ${className}`.trim()} aria-labelledby={heading} id={id}>
      <div className="row between">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** What stands where a list is empty: says what to do. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>

/** A sentence that the page wants noticed. */
export function Notice({ tone = 'info', children }: { tone?: 'info' | 'done' | 'soon' | 'late'; children: ReactNode }) {
  return (
    <div className={tone === 'info' ? 'notice' : `notice ${tone}`} role={tone === 'done' ? 'status' : undefined}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'

export type Tone = 'plain' | 'done' | 'late' | 'soon' | 'back' | 'sent'

/** A state in a pill: always words and a sign, never colour alone. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'mark' : `mark ${tone}`}>{children}</span>
}

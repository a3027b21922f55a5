import type { ReactNode } from 'react'
import { listTexts, product } from '../../pages/work/texts.vi.ts'
import { petitionsPath } from '../../paths.ts'

/** A page of the workspace that stands under the list of petitions: its title, and the way back. */
export const UnderPetitions = ({ title, children }: { title: string; children: ReactNode }) => (
  <main id="noi-dung">
    <title>{`${title} · ${product}`}</title>
    <p className="small quiet">
      <a href={petitionsPath}>{listTexts.title}</a>
    </p>
    <h1>{title}</h1>
    {children}
  </main>
)

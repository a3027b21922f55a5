import { disclosuresPath, itemsPath, sitePath, suggestionsPath } from '../paths.ts'
import { pageTexts as t } from '../pages/texts.vi.ts'

const tabs = [
  { href: itemsPath, label: t.tabs.items },
  { href: suggestionsPath, label: t.tabs.suggestions },
  { href: disclosuresPath, label: t.tabs.disclosures },
  { href: sitePath, label: t.tabs.site },
]

/** The pages of this slice's place in the workspace. */
export const Tabs = ({ here }: { here: string }) => (
  <nav className="tabs no-print" aria-label={t.tabsLabel}>
    {tabs.map(({ href, label }) => (
      <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
)

import { paths } from '../paths.ts'
import { useTexts } from './use-texts.ts'

/** Links between the lists of items. */
export function NewsTabs({ here }: { here: string }) {
  const t = useTexts().news
  const tabs = [
    [paths.news, t.tabs.news],
    [paths.roleModels, t.tabs.roleModels],
    [paths.events, t.tabs.events],
    [paths.honours, t.tabs.honours],
  ] as const
  return (
    <nav className="row no-print" aria-label={t.tabsLabel}>
      {tabs.map(([href, label]) => (
        <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}

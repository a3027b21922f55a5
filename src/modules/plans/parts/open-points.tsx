import { Notice } from '#ui/panel/panel.tsx'
import type { OpenPoint } from '../open-points.ts'
import { pageTexts as t } from '../page-texts.vi.ts'

/** How much is left to look at, and the way to it. */
export function OpenPoints({ points }: { points: readonly OpenPoint[] }) {
  const [first] = points
  const kinds = Map.groupBy(points, ({ kind }) => kind)
  return (
    <Notice tone={first ? 'soon' : 'done'}>
      <p>
        <strong>{t.openCount(points.length)}</strong>
        {first && (
          <>
            {' · '}
            <a href={`#${first.anchor}`}>{t.nextOpen}</a>
          </>
        )}
        {' · '}
        <a href="#xac-nhan">{t.toConfirmation}</a>
      </p>
      <ul className="plain small row">
        {[...kinds].map(([kind, some]) => (
          <li key={kind}>
            <a href={`#${some[0]!.anchor}`}>{`${t.openKinds[kind]}: ${some.length}`}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

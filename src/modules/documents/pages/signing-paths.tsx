import { askOf } from '#platform/http/context.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { signingPaths } from '../queries/signing-paths.ts'
import { pageText, signingPathText as t } from '../texts.vi.ts'
import type { Route } from './+types/signing-paths.ts'

const HERE = '/lam-viec/van-ban/duong-trinh-ky'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  signingPaths(askOf(context, request), pageNumber(request))

/** The ways of signing of the units that one heads or administers. */
export default function SigningPaths({ loaderData: { units, page } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${pageText.product}`}</title>
      <h1>{t.title}</h1>
      <p className="quiet">{t.about}</p>
      {units.length === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <Scroll label={t.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{pageText.unit}</th>
                <th scope="col">{t.steps}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">
                    <a href={`${HERE}/${unit.unitId}`}>{unit.unitName}</a>
                  </th>
                  <td>{t.stepsOf(unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Pager page={page} href={(number) => `?trang=${number}`} />
    </main>
  )
}

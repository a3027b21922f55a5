import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import type { Form } from '#platform/http/form.ts'
import { ActForm, Check } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { GRID } from '../../clearing/grid.ts'
import { blurTexts as t, clearingTexts, verdictText } from '../../clearing/texts.vi.ts'
import { verdicts } from '../../clearing/verdict.ts'
import { clearPhoto } from '../../commands/clear-photo.ts'
import { blurPath, clearingPathOf, petitionPath } from '../../paths.ts'
import { clearingOf } from '../../queries/clearing.ts'
import { clearedOr403 } from './clearing-data.ts'
import { product } from './texts.vi.ts'
import petitionStyles from './petitions.css?url'
import styles from './clearing.css?url'
import script from './blur-photo.js?url'
import type { Route } from './+types/blur-photo.ts'

export const links = () => [
  { rel: 'stylesheet', href: petitionStyles },
  { rel: 'stylesheet', href: styles },
]
export const handle = { script }

export async function loader(args: Route.LoaderArgs) {
  const { ask, petition } = await clearedOr403(args)
  const { photos } = await clearingOf(ask, petition.id)
  const photo = photos.find(({ n }) => String(n) === args.params.n)
  if (!photo) throw data(null, { status: 404 })
  return { id: petition.id, photo }
}

export const action = (args: Route.ActionArgs) => {
  const { petitionId, n } = args.params
  return act(args, {
    command: clearPhoto,
    input: (form) => ({ petitionId, n: Number(n), verdict: form.text('verdict'), cells: cellsOf(form) }),
    gate: () => clearedOr403(args),
    done: () => `${clearingPathOf(petitionId)}#anh`,
  })
}

const cellsOf = (form: Form) => form.texts('cell').map(Number)

type Data = Route.ComponentProps['loaderData']

export default function BlurPhoto({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { id, photo } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.title(photo.n)} · ${product}`}</title>
      <p className="small quiet">
        <a href={clearingPathOf(id)}>{t.back}</a>
      </p>
      <h1>{t.title(photo.n)}</h1>
      <p>{t.how}</p>
      <p hidden data-drag>
        {t.drag}
      </p>
      <ActForm refused={refused} labels={clearingTexts.fields} className="form wide">
        <Grid id={id} photo={photo} />
        <Verdicts chosen={refused?.values['verdict'] ?? photo.verdict} />
        <p className="row">
          <button className="button">{t.save}</button>
        </p>
      </ActForm>
      <Result id={id} photo={photo} />
    </main>
  )
}

const Verdicts = ({ chosen }: { chosen: string | null }) => (
  <fieldset id="o-verdict">
    <legend>{clearingTexts.fields.verdict}</legend>
    {verdicts.map((value) => (
      <Check
        key={value}
        type="radio"
        name="verdict"
        value={value}
        label={verdictText[value]}
        defaultChecked={chosen === value}
      />
    ))}
  </fieldset>
)

/** What would be shown, as it is made for the public. */
const Result = ({ id, photo: { n, verdict, width, height } }: Data) =>
  verdict &&
  verdict !== 'unsure' && (
    <Panel title={t.result}>
      <img className="result" src={`${blurPath(id, n)}/che`} alt={t.resultAlt(n)} width={width} height={height} />
    </Panel>
  )

/** The photo under a grid of boxes to tick: by hand, by keyboard, without a script. */
const Grid = ({ id, photo }: Data) => (
  <fieldset className="blur">
    <legend>{t.grid}</legend>
    <div className="over">
      <img
        src={`${petitionPath(id)}/anh/${photo.n}`}
        alt={t.photo(photo.n)}
        width={photo.width}
        height={photo.height}
      />
      <div className="cells" data-cells>
        {Array.from({ length: GRID.columns * GRID.rows }, (_, cell) => (
          <label key={cell}>
            <input
              type="checkbox"
              name="cell"
              value={cell}
              defaultChecked={photo.cells?.includes(cell)}
              aria-label={t.cell(Math.floor(cell / GRID.columns) + 1, (cell % GRID.columns) + 1)}
            />
          </label>
        ))}
      </div>
    </div>
  </fieldset>
)

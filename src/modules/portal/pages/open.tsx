import { formatDate } from '#platform/text/index.ts'
import { searchWords } from '#platform/search/index.ts'
import { numberAndSymbol } from '#modules/documents/index.ts'
import { disclosedDocuments } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Pager, pageNumber } from '#ui/table/table.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { openFilePath } from '../paths.ts'
import { openFiles } from '../queries/open-files.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/open.ts'

export const headers = freshHeaders

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db } = visitOf(context)
  const words = searchWords(new URL(request.url).searchParams.get('q'))
  const { items, page } = await disclosedDocuments(db, { words, page: pageNumber(request) })
  const documents = await Promise.all(
    items.map(async ({ signingId, ...document }) => {
      const files = await openFiles(db, { id: document.id, signingId })
      return { ...document, files: files.map(({ id, name }) => ({ id, name })) }
    }),
  )
  return { documents, page, words }
}

export default function Open({ loaderData: { documents, page, words } }: Route.ComponentProps) {
  const t = useTexts()
  return (
    <PublicPage title={t.open.title} description={t.open.description}>
      <p>{t.open.intro}</p>
      <search className="no-print">
        <form method="get" className="row">
          <input type="search" name="q" className="short" aria-label={t.open.search} defaultValue={words ?? ''} />
          <button className="button plain">{t.frame.search}</button>
        </form>
      </search>
      {documents.length === 0 && <Empty>{words ? t.open.noneFound : t.open.none}</Empty>}
      <ul className="plain items">
        {documents.map((document) => (
          <OpenDocument key={document.id} document={document} />
        ))}
      </ul>
      <Pager
        page={page}
        href={(number) => `?${new URLSearchParams({ ...(words && { q: words }), trang: String(number) })}`}
      />
    </PublicPage>
  )
}

type Document = Route.ComponentProps['loaderData']['documents'][number]

function OpenDocument({ document }: { document: Document }) {
  const t = useTexts().open
  const number = numberAndSymbol(document.number, document.symbol)
  return (
    <li id={document.id}>
      <h2>{`${document.kindName}: ${document.subject}`}</h2>
      <p className="small quiet">
        {t.dated(number, formatDate(document.issuedOn), document.issuer)} · {t.since(formatDate(document.disclosedOn))}
      </p>
      {document.summary !== document.subject && <p>{document.summary}</p>}
      {document.files.length === 0 && <p className="small quiet">{t.noFiles}</p>}
      <ul aria-label={t.files}>
        {document.files.map(({ id, name }) => (
          <li key={id}>
            <a href={openFilePath(document.id, id)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}

import { formatDate } from '#platform/text/index.ts'
import type { Policy } from '#modules/outreach/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { policyPath } from '../paths.ts'
import { useTexts } from './use-texts.ts'

/** A policy in a list: what it is, where to go, by which document. */
export function PolicyCard({ policy }: { policy: Policy }) {
  const t = useTexts().policies
  return (
    <li>
      <h2>
        <a href={policyPath(policy.code)}>{policy.title}</a>
      </h2>
      <p>{policy.summary}</p>
      <p className="small quiet">
        {t.where}: {policy.whereToGo} {t.source}: {policy.source.join('; ')}.
      </p>
      {policy.draft && (
        <p>
          <Mark tone="soon">{t.draft}</Mark>
        </p>
      )}
    </li>
  )
}

/** All that is known of one policy. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  const t = useTexts().policies
  return (
    <>
      <p>{policy.summary}</p>
      <h2>{t.gets}</h2>
      <ul>
        {policy.gets.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{t.where}</h2>
      <p>{policy.whereToGo}</p>
      <h2>{t.source}</h2>
      <ul>
        {policy.source.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="quiet">{t.valid(formatDate(policy.validFrom), policy.validTo && formatDate(policy.validTo))}</p>
      {(policy.draft || policy.note) && (
        <div className={policy.draft ? 'notice soon' : 'notice'}>
          {policy.draft && <strong>{t.draft}. </strong>}
          {policy.note}
        </div>
      )}
    </>
  )
}

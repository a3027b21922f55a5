import type { App } from '#platform/http/context.ts'
import { placesOn, receptionOn, serviceOn, servicesOn } from '../queries/services.ts'
import { kindText } from '../texts.vi.ts'
import { Refusal, type Body } from './answer.ts'
import { consentsOffered, kindsOffered } from './attributes.ts'
import { open311Texts as t } from './texts.vi.ts'

/** What can be reported. */
export async function services({ db, today }: App): Promise<Body> {
  const topics = await servicesOn(db, today)
  return {
    root: 'services',
    value: topics.map(({ code, name, description, group, keywords }) => ({
      service_code: code,
      service_name: name,
      description,
      metadata: true,
      type: 'realtime',
      keywords: keywords.join(','),
      group,
    })),
  }
}

/** What may be told beyond the standard's own fields; nothing of it must be. Throws 404 for an unknown code. */
export async function serviceDefinition({ db, today }: App, code: string): Promise<Body> {
  if (!(await serviceOn(db, code, today))) throw new Refusal(404, t.error.noService(code))
  const [places, reception] = await Promise.all([placesOn(db, today), receptionOn(db, today)])
  const d = t.definition
  const attributes = [
    { ...told('NOTICE', d.notice(reception?.reception ?? '')), variable: false },
    {
      ...told('KIND', d.kind),
      datatype: 'singlevaluelist',
      datatype_description: d.kindHelp,
      values: kindsOffered.map((kind) => ({ key: kind, name: kindText[kind] })),
    },
    {
      ...told('COMMUNE', d.commune),
      datatype: 'singlevaluelist',
      datatype_description: d.communeHelp,
      values: places.map(({ code: key, name }) => ({ key, name })),
    },
    {
      ...told('CONSENT', d.consent),
      datatype: 'multivaluelist',
      datatype_description: d.consentHelp,
      values: await consentsOffered(db, today),
    },
  ]
  return {
    root: 'service_definition',
    value: { service_code: code, attributes: attributes.map((one, n) => ({ ...one, order: n + 1 })) },
  }
}

const told = (code: string, description: string) => ({
  variable: true,
  code,
  datatype: 'string',
  required: false,
  datatype_description: null as string | null,
  description,
  values: [] as { key: string; name: string | null }[],
})

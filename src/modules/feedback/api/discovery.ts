import { open311Texts as t } from './texts.vi.ts'
import type { Body } from './answer.ts'

/** The key that everybody may send with. It guards nothing; the limits of sending do. */
export const PUBLIC_KEY = 'cong-khai'

export const BASE = '/open311/v2'

/** Changes whenever what this interface offers changes. */
const CHANGESET = '2026-11-23T00:00:00Z'

/** Where the interface stands and how to use it. A loaded sample is a test endpoint. */
export const discovery = ({ appUrl, sample }: { appUrl: string; sample: string | null }): Body => ({
  root: 'discovery',
  value: {
    changeset: CHANGESET,
    contact: t.contact(appUrl),
    key_service: t.keyService(PUBLIC_KEY),
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: appUrl + BASE,
        changeset: CHANGESET,
        type: sample ? 'test' : 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  },
})

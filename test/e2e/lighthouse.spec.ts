// Lighthouse on the public pages. Speed is not judged here, where other tests run beside it: `npm run bench` does.
import { expect, test } from '@playwright/test'
import { devices, judgedPages, steadyCategories, withLighthouse } from '../support/lighthouse.ts'

const LEAST = 98

test('Lighthouse finds public pages accessible, sound and findable', async ({ baseURL }) => {
  const low = await withLighthouse(async (judge) => {
    const found: string[] = []
    for (const device of devices)
      for (const path of judgedPages) {
        const scores = await judge(baseURL! + path, device, steadyCategories)
        expect(Object.keys(scores).toSorted()).toEqual([...steadyCategories].toSorted())
        for (const [category, score] of Object.entries(scores))
          if (score < LEAST) found.push(`${path} ${device} ${category}: ${score}`)
      }
    return found
  })
  expect(low).toEqual([])
})

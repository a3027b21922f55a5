// The public pages: how many a second beside a bare page of the same shell, what each weighs, and what Lighthouse says.
import { Agent, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { request } from '@playwright/test'
import { Hono } from 'hono'
import { publicPages, weightOf } from '../e2e/public-pages.ts'
import { startApp, temporaryFolder } from '../support/app.ts'
import { devices, judgedPages, steadyCategories, withLighthouse } from '../support/lighthouse.ts'
import { inTurn, judged, median, ms, timeAndRate, type Finding, type Line } from './measure.ts'

const ROUNDS = 200
/** A page asks the database for its site, its lists and its numbers; the floor hands out a constant. */
const GOAL = 0.02
const MOST = 30 * 1024
const LEAST = 98

const agent = new Agent({ keepAlive: true })

/** Fetches a page to its end; throws when it is not there. */
const read = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

/** Three findings on one running app with the sample. */
export async function benchPortal(): Promise<Finding[]> {
  const folder = temporaryFolder()
  const app = await startApp({ dataDir: folder.dir })
  try {
    return [await speed(app.url), await weights(app.url), await scores(app.url)]
  } finally {
    await app.end()
    folder.remove()
    agent.destroy()
  }
}

async function speed(url: string): Promise<Finding> {
  const html = await (await fetch(`${url}/lien-he`)).text()
  const bare = serve({ fetch: new Hono().get('/', (c) => c.html(html)).fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => bare.once('listening', resolve))
  const floor = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`
  const taken = await inTurn(
    {
      home: () => read(`${url}/`),
      news: () => read(`${url}/tin-tuc`),
      contact: () => read(`${url}/lien-he`),
      bare: () => read(floor),
    },
    ROUNDS,
  )
  await new Promise((resolve) => bare.close(resolve))
  const of = {
    home: median(taken.home),
    news: median(taken.news),
    contact: median(taken.contact),
    bare: median(taken.bare),
  }
  const row = (name: string, value: number) => [name, `${ms(value)}, ${(1000 / value).toFixed(0)} a second`] as const
  return {
    title: 'A public page',
    about: `GET of public pages from the running app with the sample, one after the other on one connection, beside a bare Hono page that hands out the HTML of the contact page from memory. In turn, medians of ${ROUNDS}. The ratio is that of the page of news.`,
    rows: [
      row('the first page, with the numbers of the plan', of.home),
      row('the page of news', of.news),
      row('the contact page', of.contact),
      row('floor: a bare Hono page', of.bare),
    ],
    ratio: `${(of.bare / of.news).toFixed(3)} of the floor's speed`,
    goal: `≥ ${GOAL}`,
    reached: of.bare / of.news >= GOAL,
    lines: speedLines(of),
  }
}

const speedLines = (of: Record<'home' | 'news' | 'bare', number>): Line[] => [
  [
    'A public page (news), one after the other',
    timeAndRate(of.news),
    `a bare Hono page, ${timeAndRate(of.bare)}`,
    `${(of.bare / of.news).toFixed(3)} of its speed`,
    judged(`≥ ${GOAL}`, of.bare / of.news >= GOAL),
  ],
  [
    'the first page, with the numbers of the plan',
    timeAndRate(of.home),
    'the same',
    `${(of.bare / of.home).toFixed(3)} of its speed`,
    '–',
  ],
]

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

async function weights(url: string): Promise<Finding> {
  const context = await request.newContext({ baseURL: url })
  const found = await Promise.all(publicPages.map(async (path) => [path, await weightOf(context, path)] as const))
  await context.dispose()
  const heaviest = Math.max(...found.map(([, bytes]) => bytes))
  return {
    title: 'What a public page weighs',
    about:
      'Each page with its style sheets, script, icon and pictures, compressed with gzip, nothing kept from before.',
    rows: found.map(([path, bytes]) => [path, kilobytes(bytes)]),
    ratio: `the heaviest: ${kilobytes(heaviest)}`,
    goal: `≤ ${kilobytes(MOST)}`,
    reached: heaviest <= MOST,
    lines: [
      [
        `The heaviest of ${found.length} public pages with all it loads, compressed`,
        kilobytes(heaviest),
        '–',
        '–',
        judged('≤ 30 KB', heaviest <= MOST),
      ],
    ],
  }
}

async function scores(url: string): Promise<Finding> {
  const wanted = ['performance', ...steadyCategories]
  const found = await withLighthouse(async (judge) => {
    const all: { name: string; scores: number[] }[] = []
    for (const device of devices)
      for (const path of judgedPages) {
        const given = await judge(url + path, device, wanted)
        all.push({ name: `${path} (${device})`, scores: wanted.map((category) => given[category] ?? 0) })
      }
    return all
  })
  const lowest = Math.min(...found.flatMap((one) => one.scores))
  return {
    title: 'Lighthouse on public pages',
    about: `Scores of ${wanted.join(', ')}, in this order, with Lighthouse's own slow line and slow processor.`,
    rows: found.map(({ name, scores: values }) => [name, values.join(' · ')]),
    ratio: `the lowest: ${lowest}`,
    goal: `≥ ${LEAST}`,
    reached: lowest >= LEAST,
    lines: [
      [
        `Lighthouse, ${judgedPages.length} public pages, telephone and desktop, all categories: the lowest`,
        String(lowest),
        '–',
        '–',
        judged(`≥ ${LEAST}`, lowest >= LEAST),
      ],
    ],
  }
}

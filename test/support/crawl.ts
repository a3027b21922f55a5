// All that a signed-in person can reach by links, page by page; files are unpacked, so that what stands in them is seen too.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { newId } from '../../src/platform/id.ts'

export type Session = { url: string; cookie: string }

const sample = JSON.parse(readFileSync('samples/tan-bien-2023/sample.json', 'utf8')) as { password: string }

/** Signs in with the password of the sample. */
export async function signIn(url: string, username: string): Promise<Session> {
  const answer = await fetch(`${url}/lam-viec/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ _act: newId(), username, password: sample.password }),
  })
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`${username} was not let in: ${answer.status}`)
  return { url, cookie: cookies.join('; ') }
}

/** The pages behind some addresses and their links in the workspace, at most so many. */
export async function crawl({ url, cookie }: Session, starts: readonly string[], most: number) {
  const waiting = [...starts]
  const seen = new Set(waiting)
  const pages: { path: string; text: string }[] = []
  for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
    const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
    const text = textOf(new Uint8Array(await answer.arrayBuffer()))
    pages.push({ path, text })
    for (const [, link = ''] of text.matchAll(/href="(\/lam-viec[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return pages
}

function textOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder()
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return decoder.decode(bytes)
  return Object.values(unzipSync(bytes))
    .map((file) => decoder.decode(file))
    .join('\n')
}

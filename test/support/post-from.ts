// Requests of programs that choose their own address of this machine (127.0.0.x) and keep their line open.
import { Agent, request } from 'node:http'

export type Told = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

type Sending = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

/** Sends requests to an app from one loopback address. */
export function from(url: string, localAddress: string) {
  const agent = new Agent({ keepAlive: true, localAddress, maxSockets: 1 })
  const send = (path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Told> =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const sent = request(url + path, { agent, method, headers: { ...length, ...headers } }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            headers: answer.headers,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const form = (path: string, fields: Record<string, string>) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams(fields).toString(),
    })
  return { send, form, close: () => agent.destroy() }
}

export type Client = ReturnType<typeof from>

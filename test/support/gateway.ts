// A gateway of a channel in this process: keeps the rules of docs/operations/channels.md, and answers as a test tells it.
import { createServer, type IncomingMessage } from 'node:http'
import { isSigned, type Gateway } from '../../src/platform/gateway/index.ts'

export type GatewayStub = {
  gateway: Gateway
  /** What went to people: each id once. */
  sent: { id: string; to: string; text: string }[]
  /** The status of the next answers; 202 where none is set. */
  answers: number[]
  close: () => Promise<void>
}

/** Listens on a free port of this machine. */
export async function gatewayStub(name: string, more: Partial<Gateway> = {}): Promise<GatewayStub> {
  const stub = { sent: [] as GatewayStub['sent'], answers: [] as number[] }
  const secret = `khoa-cua-cong-${name}-`.padEnd(40, 'x')
  const server = createServer((request, response) => {
    void statusFor(request, secret, stub).then((status) => response.writeHead(status).end())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const gateway = { name, url: `http://127.0.0.1:${port}/gui`, secret, windowHours: null, waitHours: 24, ...more }
  return { ...stub, gateway, close: () => new Promise((done) => server.close(() => done())) }
}

async function statusFor(request: IncomingMessage, secret: string, stub: Pick<GatewayStub, 'sent' | 'answers'>) {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const body = Buffer.concat(pieces).toString('utf8')
  const header = (name: string) => String(request.headers[name] ?? '')
  const signed = { time: header('x-chung-tay-time'), signature: header('x-chung-tay-signature'), body }
  if (!isSigned(secret, signed, new Date())) return 401
  const status = stub.answers.shift() ?? 202
  const message = JSON.parse(body) as GatewayStub['sent'][number]
  if (status < 300 && !stub.sent.some(({ id }) => id === message.id)) stub.sent.push(message)
  return status
}

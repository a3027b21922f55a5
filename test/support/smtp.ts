// A small SMTP server in this process: takes what it is sent, refuses the recipients that a test names.
import { createServer, type Server, type Socket } from 'node:net'

export type Received = { from: string; to: string[]; text: string }

export type SmtpStub = {
  url: string
  received: Received[]
  /** Answers to RCPT by address, such as '550 No such user'; all others are taken. */
  answers: Map<string, string>
  close: () => Promise<void>
}

/** Listens on a free port of this machine. */
export async function smtpStub(): Promise<SmtpStub> {
  const received: Received[] = []
  const answers = new Map<string, string>()
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, received, answers)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function converse(socket: Socket, received: Received[], answers: Map<string, string>): void {
  let mail: Received = { from: '', to: [], text: '' }
  let body: string | null = null
  let rest = ''
  const say = (line: string) => void socket.write(`${line}\r\n`)
  const command = (line: string) => {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (/^EHLO|^HELO/i.test(line)) return say('250 stub')
    if (/^MAIL/i.test(line)) {
      mail = { from: address, to: [], text: '' }
      return say('250 ok')
    }
    if (/^RCPT/i.test(line)) {
      const refusal = answers.get(address)
      if (!refusal) mail.to.push(address)
      return say(refusal ?? '250 ok')
    }
    if (/^DATA/i.test(line)) {
      body = ''
      return say('354 go on')
    }
    if (/^QUIT/i.test(line)) {
      say('221 bye')
      return void socket.end()
    }
    return say('250 ok')
  }
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    rest += chunk.toString('utf8')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (body === null) command(line)
      else if (line === '.') {
        received.push({ ...mail, text: body })
        body = null
        say('250 taken')
      } else body += `${line}\n`
    }
  })
  say('220 stub')
}

import { Agent, request as ask } from 'node:http'
import { connect } from 'node:net'
import type { HostileRequest, HttpRequest } from './hostileRequest.ts'

export interface Answer {
  /** null where the connection was closed without one. */
  status: number | null
  contentType: string
  text: string
}

/** Sends requests to a server of this machine as they are, however odd. */
export function senderTo(port: number): { send(request: HostileRequest): Promise<Answer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  return {
    send: (request) => ('bytes' in request ? sendBytes(port, request.bytes) : sendHttp(port, agent, request)),
    close: () => agent.destroy(),
  }
}

function sendHttp(port: number, agent: Agent, { method, path, headers, body }: HttpRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {}
    const request = ask({ host: '127.0.0.1', port, agent, method, path, headers: { ...length, ...headers } })
    request.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('error', () => resolve(CLOSED))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? null,
          contentType: String(response.headers['content-type'] ?? ''),
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    // a server may close the connection rather than read on
    request.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? resolve(CLOSED) : reject(error),
    )
    request.end(body)
  })
}

function sendBytes(port: number, bytes: Buffer): Promise<Answer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => {})
    socket.on('close', () => {
      const [head = '', ...rest] = Buffer.concat(parts).toString().split('\r\n\r\n')
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
      resolve({
        status: status ? Number(status) : null,
        contentType: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
        text: rest.join('\r\n\r\n'),
      })
    })
  })
}

const CLOSED: Answer = { status: null, contentType: '', text: '' }

import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Served, serveFixture } from '../fixture/served.ts'

const BODY = JSON.stringify({ query: '{ __typename }' })
const HEAD = `content-type: application/json\r\ncontent-length: ${BODY.length}\r\nconnection: close\r\n`

describe('what no client library sends', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveFixture()
  })
  afterAll(() => served.close())

  /** Sends bytes as they stand; status and body of the answer. */
  const send = async (bytes: string) => {
    const socket = connect(Number(new URL(served.origin).port), '127.0.0.1')
    socket.write(bytes)
    const answer = await text(socket)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    return { status: Number(head.split(' ')[1]), ...(JSON.parse(body) as object) }
  }
  const refused = (status: number, code: string) => ({
    status,
    errors: [{ message: expect.any(String), extensions: { code } }],
  })

  it.each([
    ['a host that is no host', `POST /graphql HTTP/1.1\r\nhost: [::\r\n${HEAD}\r\n${BODY}`],
    ['two slashes before the host', `POST /graphql?//[ HTTP/1.1\r\nhost: x\r\n${HEAD}\r\n${BODY}`],
  ])('is answered: %s', async (_, bytes) => {
    expect(await send(bytes)).toMatchObject({ status: 200, data: { __typename: 'Query' } })
  })

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400, 'BAD_REQUEST'],
    ['headers of 20,000 bytes', `GET / HTTP/1.1\r\nhost: x\r\na: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'BAD_REQUEST'],
    [
      'an address that cannot be decoded',
      'GET /%c0%af HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    ['another method', `DELETE /graphql HTTP/1.1\r\nhost: x\r\n${HEAD}\r\n${BODY}`, 405, 'BAD_REQUEST'],
    [
      'a body said to be compressed',
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-encoding: gzip\r\n${HEAD}\r\n${'x'.repeat(BODY.length)}`,
      400,
      'BAD_REQUEST',
    ],
    [
      'a prototype in the body',
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 17\r\n\r\n{"__proto__": {}}`,
      400,
      'BAD_REQUEST',
    ],
  ])('is refused with a code: %s', async (_, bytes, status, code) => {
    expect(await send(bytes)).toEqual(refused(status, code))
  })

  it('leaves no trace of a fault of ours in the log', () => {
    expect(served.log.filter(({ level }) => (level as number) > 30)).toEqual([])
  })
})

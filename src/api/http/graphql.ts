import { Readable } from 'node:stream'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createContext } from '../context.ts'
import type { HttpContext } from './answers.ts'
import { entityTagOf, isHeld, letKeep } from './entityTag.ts'
import type { ServeRoutes, Services } from './services.ts'
import { signalOf } from './signalOf.ts'

/** GraphQL at /graphql. A GET whose answer the client still holds is told so before anything is parsed; a browser is sent to the page. */
export function serveGraphQL(apollo: ApolloServer<HttpContext>): ServeRoutes {
  return (fastify, services) => {
    fastify.route({
      url: '/graphql',
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      handler: (request, reply) => {
        if (request.method !== 'GET') return answer(apollo, services, request, reply)
        if (request.headers.accept?.startsWith('text/html')) return reply.redirect(`/graphiql${searchOf(request)}`, 303)
        const snapshot = services.snapshots.current()
        const tag = entityTagOf(snapshot, request)
        if (isHeld(request, tag)) return letKeep(reply, tag).code(304).send()
        return answer(apollo, services, request, reply, snapshot, tag)
      },
    })
  }
}

async function answer(
  apollo: ApolloServer<HttpContext>,
  { store, snapshots }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  snapshot = snapshots.current(),
  tag: string | null = null,
): Promise<FastifyReply> {
  const {
    headers,
    body,
    status = 200,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headersOf(request),
      search: searchOf(request),
      body: request.body,
    },
    context: async () => {
      const context = createContext({ store, snapshot, signal: signalOf(reply) })
      return Object.assign(context, { requestId: request.id, report: request.report })
    },
  })
  for (const [name, value] of headers) reply.header(name, value)
  // what Apollo refuses as HTTP reaches no plugin
  if (status >= 400 && request.report.codes.length === 0)
    request.report.codes.push(status < 500 ? 'BAD_REQUEST' : 'INTERNAL')
  if (tag && request.report.codes.length === 0) letKeep(reply, tag)
  else reply.header('cache-control', 'no-store')
  return reply.code(status).send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator))
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap()
  for (const name in headers) {
    const value = headers[name]
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '))
  }
  return map
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

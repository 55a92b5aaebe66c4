import { printGraphSchema } from '../schema.ts'
import { isHeld, tagged } from './entityTag.ts'
import type { ServeRoutes } from './services.ts'

/** The schema as text at /schema.graphql, for those who generate clients from it. */
export const serveSchema: ServeRoutes = (fastify) => {
  const text = printGraphSchema()
  const headers = { etag: tagged(text), 'cache-control': 'no-cache', vary: 'accept-encoding' }
  fastify.get('/schema.graphql', async (request, reply) => {
    reply.headers(headers)
    return isHeld(request, headers.etag) ? reply.code(304).send() : reply.type('text/plain; charset=utf-8').send(text)
  })
}

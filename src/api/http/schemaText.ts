import { printGraphSchema } from '../schema.ts'
import { isHeld, letKeep, tagOf } from './entityTag.ts'
import type { ServeRoutes } from './services.ts'

/** The schema as text at /schema.graphql, for those who generate clients from it. */
export const serveSchema: ServeRoutes = (fastify) => {
  const text = printGraphSchema()
  const tag = tagOf(text)
  fastify.get('/schema.graphql', async (request, reply) => {
    letKeep(reply, tag)
    return isHeld(request, tag) ? reply.code(304).send() : reply.type('text/plain; charset=utf-8').send(text)
  })
}

/**
 * The measure of what is possible: one hand-written statement a shape, behind the same Fastify, without GraphQL. `POST /<key>` with the
 * statement's parameters gives its rows. `NEO4J_URI` tells the database; prints where it answers.
 */
import Fastify from 'fastify'
import { openNeo4j } from '../../../src/store/neo4j.ts'
import type { Params } from '../../../src/store/store.ts'
import { SHAPES } from '../shapes/shapes.ts'

const store = await openNeo4j({ uri: process.env.NEO4J_URI ?? '' })
const fastify = Fastify()
for (const { key, cypher } of SHAPES) {
  fastify.post(`/${key}`, ({ body }) => store.read(cypher, body as Params))
}
console.log(await fastify.listen({ host: '127.0.0.1', port: 0 }))

/**
 * The peer: @neo4j/graphql behind the Apollo and Fastify that GovGraph uses, over the same graph, as its users would set it up.
 * `NEO4J_URI` tells the database; prints where it answers.
 */
import { ApolloServer, type BaseContext } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import { Neo4jGraphQL } from '@neo4j/graphql'
import Fastify from 'fastify'
import neo4j from 'neo4j-driver'
import { PEER_TYPES } from './neo4jGraphqlTypes.ts'

const driver = neo4j.driver(process.env.NEO4J_URI ?? '')
const library = new Neo4jGraphQL({ typeDefs: PEER_TYPES, driver })
const fastify = Fastify()
const apollo = new ApolloServer<{ sessionConfig: object } & BaseContext>({
  schema: await library.getSchema(),
  introspection: true,
  csrfPrevention: true,
  persistedQueries: false,
  plugins: [fastifyApolloDrainPlugin(fastify)],
})
await apollo.start()
await fastify.register(fastifyApollo(apollo), {
  // without the name of the database each query asks the server for it first
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
})
console.log(`${await fastify.listen({ host: '127.0.0.1', port: 0 })}/graphql`)

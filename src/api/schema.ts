import type { GraphQLSchema } from 'graphql'

/** The executable schema; its resolvers need a `Context`. The same object each time. */
export declare function buildGraphSchema(): GraphQLSchema

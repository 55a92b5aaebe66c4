import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql'
import { Failure } from '../../model/failures.ts'
import type { Context } from '../context.ts'
import { costOfArguments, sizeOfArguments } from './argumentSize.ts'
import { checkCost, costOf, MOST_COST } from './cost.ts'

type Variables = Record<string, unknown>

/** What `extensions.cost` tells of a request. */
interface Cost {
  requested: number
  limit: number
  /** Statements that the store was asked; absent where the request was refused. */
  statements?: number
}

/** Refuses, before anything is executed, what does not fit the schema, holds too much, or costs too much; tells the cost of the rest. */
export const limitCost: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let cost: Cost | undefined
    const settle = (requested: number) => {
      cost = { requested, limit: MOST_COST }
      checkCost(requested)
    }
    return {
      async didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
        if (!operation) return
        if (!schema.getRootType(operation.operation)) throw unserved(operation.operation)
        try {
          // what is too large is refused unread: to read it takes longer than to count it
          settle(costOfArguments(sizeOfArguments(given(operation, variables))))
          checkVariables(schema, operation, variables)
          settle(costOf(schema, document, operation, variables))
        } catch (error) {
          throw error instanceof Failure || error instanceof GraphQLError ? refused(error) : error
        }
      },
      async willSendResponse({ response: { body }, contextValue }) {
        if (!cost || body.kind !== 'single') return
        const { singleResult } = body
        if (singleResult.data !== undefined) cost.statements = contextValue.statements.count
        singleResult.extensions = { ...singleResult.extensions, cost }
      },
    }
  },
}

/** The variables that the operation asks for, as the client wrote them. */
function given({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  return Object.fromEntries(names.map((name) => [`$${name}`, Object.hasOwn(variables, name) ? variables[name] : null]))
}

/** Throws the first error that GraphQL finds in them. */
function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 })
  if (errors?.[0]) throw errors[0]
}

/** GraphQL itself finds out only when it executes them. */
function unserved(operation: string): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } }
  return new GraphQLError(`There is no ${operation}, only queries.`, { extensions })
}

/** What GraphQL finds wrong with arguments and variables has no code of its own. */
function refused(error: Failure | GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error instanceof GraphQLError && { nodes: error.nodes }),
    originalError: error,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })
}

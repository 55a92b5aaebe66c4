import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from './schemaTypes.d.ts'

/** Writes a query of GovGraph; its variables and its answer are typed by the schema. */
export const graphql = initGraphQLTada<{ introspection: introspection }>()

/** Asks GovGraph at a URL. Throws with code and sentence of the first error. */
export async function ask<Result, Variables>(
  url: string,
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(query), variables }),
  })
  const { data, errors } = (await response.json()) as Answer<Result>
  const [first] = errors ?? []
  if (first || !data) throw new Error(`${first?.extensions.code}: ${first?.message}`)
  return data
}

interface Answer<Result> {
  data?: Result
  errors?: { message: string; extensions: { code: string } }[]
}

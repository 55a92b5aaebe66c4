/** What a link fills the editors with: `?query=…&variables=…`. */
export function readLink(search) {
  const given = new URLSearchParams(search)
  return { query: given.get('query') ?? undefined, variables: given.get('variables') ?? undefined }
}

/** The link that opens the page with these editors. */
export function linkTo({ query, variables }) {
  const given = new URLSearchParams()
  if (query) given.set('query', query)
  if (variables) given.set('variables', variables)
  return `?${given}`
}

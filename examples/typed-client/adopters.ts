/** Lists who adopted a measure, when, and by which words of which report, page by page. Arguments: address, measure. */
import type { ResultOf } from 'gql.tada'
import { ask, graphql } from './govgraph.ts'

const adoptionsOf = graphql(`
  query AdoptionsOf($measure: String!, $after: String) {
    measure(name: $measure) {
      name
      adoptions(filter: { status: { eq: IMPLEMENTED } }, first: 100, after: $after) {
        nodes {
          year
          jurisdiction { fullName }
          claims { section mention report { title } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

const [url = 'http://127.0.0.1:4000/graphql', measure = '枫桥经验'] = process.argv.slice(2)
let after: string | null = null
do {
  const answer: ResultOf<typeof adoptionsOf> = await ask(url, adoptionsOf, { measure, after })
  if (!answer.measure) throw new Error(`No measure is called "${measure}".`)
  const { nodes, pageInfo } = answer.measure.adoptions
  for (const { year, jurisdiction, claims } of nodes) {
    const places = claims.map(
      ({ mention, section, report }) => `${mention} (${report.title ?? 'no title'}, ${section})`,
    )
    console.log(`${year} ${jurisdiction.fullName}: ${places.join('; ')}`)
  }
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null
} while (after)

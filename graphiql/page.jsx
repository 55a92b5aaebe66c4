import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { EXAMPLE_QUERIES } from './exampleQueries.ts'
import { EXAMPLES } from './examples.jsx'
import { linkTo, readLink } from './link.js'

const [first] = EXAMPLE_QUERIES
const linked = readLink(window.location.search)

createRoot(document.getElementById('page')).render(
  <GraphiQL
    fetcher={ask}
    plugins={[EXAMPLES, HISTORY_PLUGIN]}
    initialQuery={linked.query}
    initialVariables={linked.variables}
    // without it what the link says holds, with it the link would be passed over on a first visit
    defaultTabs={linked.query === undefined ? [{ query: first.query, variables: first.variables }] : undefined}
    isHeadersEditorEnabled={false}
    onTabChange={({ tabs, activeTabIndex }) => window.history.replaceState(null, '', linkTo(tabs[activeTabIndex]))}
  >
    <GraphiQL.Logo>GovGraph</GraphiQL.Logo>
  </GraphiQL>,
)

async function ask(request) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  return response.json()
}

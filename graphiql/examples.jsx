import { EXAMPLE_QUERIES } from './exampleQueries.ts'
import { linkTo } from './link.js'

/** A pane of GraphiQL: questions, each a link that opens its query in a tab of its own. */
export const EXAMPLES = { title: 'Examples', icon: Icon, content: Examples }

function Icon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 5h16M4 12h16M4 19h10" />
    </svg>
  )
}

function Examples() {
  return (
    <section className="examples">
      <h2>Examples</h2>
      <ol>
        {EXAMPLE_QUERIES.map((example) => (
          <li key={example.question}>
            <a href={linkTo(example)}>{example.question}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

import type { ComplexityEstimator } from 'graphql-query-complexity/cjs'

const ONE_GROUP = 300

/** For `complexity` of what looks at all rows of a kind and groups them: each dimension in `by` can double the groups, and the time. */
export const costOfGrouping: ComplexityEstimator = ({ args }) => ONE_GROUP * 2 ** new Set(args.by).size

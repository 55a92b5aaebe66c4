import {
  type ASTVisitor,
  GraphQLError,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { type Failure, fail } from '../../model/failures.ts'

/** For Apollo's `parseOptions.maxTokens`. */
export const MOST_TOKENS = 1000
/** For Apollo's `maxRecursiveSelections`: fields and fragments with all fragments written out. Its rule also lets ours run after GraphQL's own. */
export const MOST_SELECTIONS = 5000
/** Levels of fields, one within the other. */
const DEEPEST_QUERY = 12
const MOST_ALIASES = 15
const MOST_DIRECTIVES = 8

/** What a document may hold. They run where GraphQL's own rules found nothing; each takes time in proportion to the document. */
export const limitRules: ValidationRule[] = [limitDepth, limitAliases, limitDirectives]

/** Fragments add no level of their own; introspection, which has a rule of its own, is not counted. */
function limitDepth(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>()
  const depthOf = (set: SelectionSetNode | undefined): number => Math.max(0, ...(set?.selections ?? []).map(levelsOf))
  const levelsOf = (selection: SelectionNode): number => {
    switch (selection.kind) {
      case 'Field':
        return selection.name.value.startsWith('__') ? 0 : 1 + depthOf(selection.selectionSet)
      case 'FragmentSpread':
        return depthOfFragment(selection.name.value)
      default:
        return depthOf(selection.selectionSet)
    }
  }
  const depthOfFragment = (name: string): number => {
    const depth = known.get(name)
    if (depth !== undefined) return depth
    // what spreads itself is refused by GraphQL's own rules
    known.set(name, 0)
    known.set(name, depthOf(context.getFragment(name)?.selectionSet))
    return known.get(name) ?? 0
  }
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet)
      if (depth > DEEPEST_QUERY) report(context, fail('QUERY_TOO_DEEP', depth, DEEPEST_QUERY))
    },
  }
}

function limitAliases(context: ValidationContext): ASTVisitor {
  const count = counter(MOST_ALIASES, () => report(context, fail('TOO_MANY_ALIASES', MOST_ALIASES)))
  return {
    Field({ alias }) {
      if (alias) count()
    },
  }
}

function limitDirectives(context: ValidationContext): ASTVisitor {
  return { Directive: counter(MOST_DIRECTIVES, () => report(context, fail('TOO_MANY_DIRECTIVES', MOST_DIRECTIVES))) }
}

/** Tells once where it is called more than `most` times. */
function counter(most: number, tell: () => void): () => void {
  let count = 0
  return () => {
    count++
    if (count === most + 1) tell()
  }
}

function report(context: ValidationContext, failure: Failure): void {
  context.reportError(new GraphQLError(failure.message, { originalError: failure }))
}

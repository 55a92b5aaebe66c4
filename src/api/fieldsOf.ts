import type { FieldNode, GraphQLResolveInfo } from 'graphql'

type Fields = ReadonlySet<string>

// GraphQL gives all parents of a level the same nodes
const known = new WeakMap<readonly FieldNode[], Map<string | undefined, Fields>>()

/**
 * The names of the fields that are asked of what a field resolves to; with `within`, of what this field of it resolves to. Those under other
 * types of an interface, and those that a directive leaves out, are among them.
 */
export function fieldsOf(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  within?: string,
): Fields {
  const read = known.get(fieldNodes) ?? new Map<string | undefined, Fields>()
  known.set(fieldNodes, read)
  const found = read.get(within) ?? readFields()
  read.set(within, found)
  return found

  function readFields(): Fields {
    const fields = selected(fieldNodes)
    const asked = within === undefined ? fields : selected(fields.filter(({ name }) => name.value === within))
    return new Set(asked.map(({ name }) => name.value))
  }

  function selected(nodes: readonly FieldNode[]): FieldNode[] {
    const fields: FieldNode[] = []
    const open = nodes.map(({ selectionSet }) => selectionSet)
    for (const set of open) {
      for (const selection of set?.selections ?? []) {
        if (selection.kind === 'Field') fields.push(selection)
        else
          open.push(
            selection.kind === 'InlineFragment'
              ? selection.selectionSet
              : fragments[selection.name.value]?.selectionSet,
          )
      }
    }
    return fields
  }
}

import type { FieldNode, GraphQLResolveInfo } from 'graphql'

type Fields = ReadonlySet<string>

// GraphQL gives all parents of a level the same nodes
const known = new WeakMap<readonly FieldNode[], Fields>()

/**
 * The names of the fields that are asked of what a field resolves to; with `within`, of what this field of it resolves to. Those under other
 * types of an interface, and those that a directive leaves out, are among them.
 */
export function fieldsOf(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  within?: string,
): Fields {
  const found = known.get(fieldNodes) ?? read()
  known.set(fieldNodes, found)
  return found

  function read(): Fields {
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

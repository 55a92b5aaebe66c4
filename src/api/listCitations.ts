import { countMarks } from '../analysis/marks.ts'
import { Citation } from '../model/citation.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { CitationArguments } from './listArguments.ts'
import type { CitationNode } from './storeNode.ts'

export const CitationConnection = connectionType('Citation', Citation, 'citations')

/** Whose citations: by the property that holds the id of the report, instrument, measure or adoption. */
export interface CitationParent {
  key: 'reportId' | 'instrumentId' | 'measureId' | 'adoptionId'
  id: string
}

/** Newest year first. */
export function listCitations(
  context: Context,
  args: CitationArguments,
  parent: CitationParent | null = null,
): Connection<CitationNode> {
  return connectStore(
    context,
    {
      list: { label: 'Citation', parentKey: parent?.key ?? null, order: ['year'] },
      ordering: { name: 'Citation.YEAR', descending: true, types: ['number', 'string'], version: null },
      parent: parent?.id ?? null,
      filter: () => context.filters.citations(args.filter),
      nodeOf: (row) => row as never as CitationNode,
      total: () => countMarks(context.filters.citationRows(args.filter).rows),
    },
    args,
  )
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AdoptionStatus, Kind } from './enums.ts'

/** The kinds that are drawn as nodes; what adoptions, claims, citations and outcomes say is counted by links. */
export const NODE_KINDS = [
  Kind.THEME,
  Kind.MEASURE,
  Kind.JURISDICTION,
  Kind.INSTRUMENT,
  Kind.INDICATOR,
  Kind.REPORT,
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export const isNodeKind = (kind: Kind | undefined): kind is NodeKind => NODE_KINDS.some((each) => each === kind)

/** The kinds that are drawn where none are asked for. */
export const USUAL_KINDS: readonly Kind[] = [Kind.JURISDICTION, Kind.THEME, Kind.MEASURE, Kind.INSTRUMENT]

export enum GraphLinkKind {
  PART_OF = 'PART_OF',
  SUCCEEDED_BY = 'SUCCEEDED_BY',
  ADOPTED = 'ADOPTED',
  IN_THEME = 'IN_THEME',
  BROADER = 'BROADER',
  GROUNDED_IN = 'GROUNDED_IN',
  COVERS = 'COVERS',
  CITES = 'CITES',
  CONCERNS = 'CONCERNS',
  IMPLEMENTS = 'IMPLEMENTS',
  AMENDS = 'AMENDS',
  REPEALS = 'REPEALS',
  FIGURES_OF = 'FIGURES_OF',
  RESULT_OF = 'RESULT_OF',
}

/** What links say, in Chinese; those to measures by the first status that fits. */
export const LINK_LABELS: Record<Exclude<GraphLinkKind, GraphLinkKind.ADOPTED> | AdoptionStatus, string> = {
  PART_OF: '隶属',
  SUCCEEDED_BY: '沿革',
  IMPLEMENTED: '实施',
  PLANNED: '计划',
  SHORTFALL: '不足',
  IN_THEME: '主题',
  BROADER: '上位举措',
  GROUNDED_IN: '依据',
  COVERS: '报告',
  CITES: '引用',
  CONCERNS: '涉及',
  IMPLEMENTS: '落实',
  AMENDS: '修订',
  REPEALS: '废止',
  FIGURES_OF: '数据',
  RESULT_OF: '成效',
}
registerEnumType(GraphLinkKind, {
  name: 'GraphLinkKind',
  description: 'What a link of a relationship view (关系图) says.',
  valuesConfig: {
    PART_OF: { description: `Jurisdiction to its superior (${LINK_LABELS.PART_OF}).` },
    SUCCEEDED_BY: {
      description: `Former jurisdiction to the one it was merged into or renamed to (${LINK_LABELS.SUCCEEDED_BY}).`,
    },
    ADOPTED: {
      description: `Jurisdiction to a measure that it implemented (${LINK_LABELS.IMPLEMENTED}), planned (${LINK_LABELS.PLANNED}) or fell short of (${LINK_LABELS.SHORTFALL}): \`statuses\` tells which.`,
    },
    IN_THEME: { description: `Measure to its theme (${LINK_LABELS.IN_THEME}).` },
    BROADER: { description: `Measure to one that it is a part or kind of (${LINK_LABELS.BROADER}).` },
    GROUNDED_IN: { description: `Measure to a national document that it rests on (${LINK_LABELS.GROUNDED_IN}).` },
    COVERS: { description: `Report to the jurisdiction it reports on (${LINK_LABELS.COVERS}).` },
    CITES: {
      description: `Report, and jurisdiction by all its reports, to an instrument that it names (${LINK_LABELS.CITES}).`,
    },
    CONCERNS: { description: `Instrument to a measure that reports name it for (${LINK_LABELS.CONCERNS}).` },
    IMPLEMENTS: { description: `Instrument to one that it carries out (${LINK_LABELS.IMPLEMENTS}).` },
    AMENDS: { description: `Instrument to one that it amends (${LINK_LABELS.AMENDS}).` },
    REPEALS: { description: `Instrument to one that it repeals (${LINK_LABELS.REPEALS}).` },
    FIGURES_OF: {
      description: `Jurisdiction to an indicator that its reports give figures of (${LINK_LABELS.FIGURES_OF}).`,
    },
    RESULT_OF: {
      description: `Indicator to a measure that reports give figures as a result of (${LINK_LABELS.RESULT_OF}).`,
    },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A node of a relationship view (关系图).' })
export class GraphNode {
  @Field(() => ID, { description: 'Id of the node itself.' })
  id!: string

  @Field(() => Kind, { description: 'What it is.' })
  kind!: Kind

  @Field(() => Int, {
    description: 'How many links it has in the whole graph, to nodes of all kinds that are drawn: its degree.',
  })
  weight!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A link between two nodes of a relationship view; of several kinds between the same two each is a link of its own.',
})
export class GraphLink {
  @Field(() => ID, { description: 'The same in every answer: kind, source and target.' })
  id!: string

  @Field(() => GraphLinkKind, { description: 'What it says.' })
  kind!: GraphLinkKind

  @Field(() => ID, { description: 'Id of the node it leads from.' })
  source!: string

  @Field(() => ID, { description: 'Id of the node it leads to.' })
  target!: string

  @Field(() => String, {
    description:
      'What it says, in Chinese; an adoption as the first that fits: implemented (实施), planned (计划), falling short (不足).',
  })
  label!: string

  @Field(() => Int, {
    description: 'How many adoptions, citations or figures it stands for; 1 where it stands for itself.',
  })
  weight!: number

  @Field(() => [AdoptionStatus], {
    nullable: true,
    description: 'The statuses of the adoptions that ADOPTED stands for; null for links of other kinds.',
  })
  statuses!: AdoptionStatus[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'JSON of the filter that lists what it stands for: an AdoptionFilter for ADOPTED, a CitationFilter for CITES and CONCERNS, an OutcomeFilter for FIGURES_OF and RESULT_OF; null where it stands for itself.',
  })
  filter!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A part of the graph to draw (关系图).' })
export class Subgraph {
  @Field(() => [GraphNode], {
    description:
      'Its nodes. Around nodes: these first, then step by step what is further off, the most connected of each step first. On a path: from end to end.',
  })
  nodes!: GraphNode[]

  @Field(() => [GraphLink], {
    description: 'All links between its nodes, each once; in the order of the later of their two nodes.',
  })
  links!: GraphLink[]

  @Field(() => Boolean, {
    description: 'True where nodes within the depth were left out: for `maxNodes`, or for the number of links.',
  })
  truncated!: boolean
}

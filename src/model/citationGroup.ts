import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CitationRole, InstrumentType } from './enums.ts'
import { DIMENSIONS, Group } from './group.ts'

export enum CitationDimension {
  INSTRUMENT = 'INSTRUMENT',
  TYPE = 'TYPE',
  ROLE = 'ROLE',
  YEAR = 'YEAR',
  MEASURE = 'MEASURE',
  LEVEL = 'LEVEL',
  PROVINCE = 'PROVINCE',
  JURISDICTION = 'JURISDICTION',
}
registerEnumType(CitationDimension, {
  name: 'CitationDimension',
  description: 'What citations are grouped by.',
  valuesConfig: {
    ...DIMENSIONS,
    INSTRUMENT: { description: 'Legal instrument that is named (法律、法规、规章和规范性文件等).' },
    TYPE: { description: 'Type of the instrument.' },
    ROLE: { description: 'What was done with the instrument.' },
    MEASURE: {
      description: 'Measure that the instrument is named for; citations without one are a group of their own.',
    },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'Citations that agree in the dimensions asked for; the other dimensions are null.',
})
export class CitationGroup extends Group {
  @Field(() => InstrumentType, { nullable: true, description: 'With TYPE.' })
  type!: InstrumentType | null

  @Field(() => CitationRole, { nullable: true, description: 'With ROLE.' })
  role!: CitationRole | null

  @Field(() => Int, { description: 'Citations in the group. A report may name an instrument several times.' })
  citations!: number

  @Field(() => Int, { description: 'Distinct reports among them.' })
  reports!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Jurisdictions with such a citation and a complete report as a share of `jurisdictionsWithReport`; null where there are none.',
  })
  share!: number | null

  @Field(() => String, { description: 'JSON of the CitationFilter that lists the citations of the group.' })
  filter!: string
}

import { Field, InputType, registerEnumType } from 'type-graphql'

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way a list runs; the id breaks ties in the same direction.',
  valuesConfig: {
    ASC: { description: 'Smallest, first in the code-point order, or oldest first.' },
    DESC: { description: 'Largest, last in the code-point order, or newest first.' },
  },
})

export enum JurisdictionOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
  ADOPTIONS = 'ADOPTIONS',
}
registerEnumType(JurisdictionOrderField, {
  name: 'JurisdictionOrderField',
  description: 'What jurisdictions are ordered by.',
  valuesConfig: {
    CODE: { description: 'GB/T 2260 code; zones and townships behind their superiors.' },
    NAME: { description: 'Official name, by code point.' },
    ADOPTIONS: { description: 'Number of adoptions, of every status.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class JurisdictionOrder {
  @Field(() => JurisdictionOrderField, { description: 'By what.' })
  field!: JurisdictionOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum AdoptionOrderField {
  YEAR = 'YEAR',
}
registerEnumType(AdoptionOrderField, {
  name: 'AdoptionOrderField',
  description: 'What adoptions are ordered by.',
  valuesConfig: {
    YEAR: { description: 'Year the report covers.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class AdoptionOrder {
  @Field(() => AdoptionOrderField, { description: 'By what.' })
  field!: AdoptionOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum MeasureOrderField {
  NAME = 'NAME',
  ADOPTERS = 'ADOPTERS',
}
registerEnumType(MeasureOrderField, {
  name: 'MeasureOrderField',
  description: 'What measures are ordered by.',
  valuesConfig: {
    NAME: { description: 'Preferred label, by code point.' },
    ADOPTERS: { description: 'Number of jurisdictions that have implemented it in any year.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class MeasureOrder {
  @Field(() => MeasureOrderField, { description: 'By what.' })
  field!: MeasureOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum LegalInstrumentOrderField {
  TITLE = 'TITLE',
  CITATIONS = 'CITATIONS',
}
registerEnumType(LegalInstrumentOrderField, {
  name: 'LegalInstrumentOrderField',
  description: 'What legal instruments are ordered by.',
  valuesConfig: {
    TITLE: { description: 'Canonical title, by code point.' },
    CITATIONS: { description: 'Number of citations.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class LegalInstrumentOrder {
  @Field(() => LegalInstrumentOrderField, { description: 'By what.' })
  field!: LegalInstrumentOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum OutcomeOrderField {
  YEAR = 'YEAR',
  VALUE = 'VALUE',
}
registerEnumType(OutcomeOrderField, {
  name: 'OutcomeOrderField',
  description: 'What outcomes are ordered by.',
  valuesConfig: {
    YEAR: { description: 'Year of the report.' },
    VALUE: { description: 'The figure; needs a filter to one indicator.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class OutcomeOrder {
  @Field(() => OutcomeOrderField, { description: 'By what.' })
  field!: OutcomeOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum ReportOrderField {
  YEAR = 'YEAR',
  ISSUED_ON = 'ISSUED_ON',
}
registerEnumType(ReportOrderField, {
  name: 'ReportOrderField',
  description: 'What reports are ordered by.',
  valuesConfig: {
    YEAR: { description: 'Year the report covers.' },
    ISSUED_ON: { description: 'Date of issue (落款); reports without one are lowest.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class ReportOrder {
  @Field(() => ReportOrderField, { description: 'By what.' })
  field!: ReportOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum GroupOrderField {
  ADOPTIONS = 'ADOPTIONS',
  JURISDICTIONS = 'JURISDICTIONS',
  SHARE = 'SHARE',
  KEY = 'KEY',
}
registerEnumType(GroupOrderField, {
  name: 'GroupOrderField',
  description: 'What groups are ordered by; ties by key.',
  valuesConfig: {
    ADOPTIONS: { description: 'Number of adoptions.' },
    JURISDICTIONS: { description: 'Number of jurisdictions.' },
    SHARE: { description: 'Share; groups without one are lowest.' },
    KEY: { description: 'The dimensions, in the order they were asked for.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class GroupOrder {
  @Field(() => GroupOrderField, { description: 'By what.' })
  field!: GroupOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum OutcomeGroupOrderField {
  OUTCOMES = 'OUTCOMES',
  JURISDICTIONS = 'JURISDICTIONS',
  SHARE = 'SHARE',
  SUM = 'SUM',
  MEAN = 'MEAN',
  MEDIAN = 'MEDIAN',
  KEY = 'KEY',
}
registerEnumType(OutcomeGroupOrderField, {
  name: 'OutcomeGroupOrderField',
  description: 'What groups of outcomes are ordered by; ties by key.',
  valuesConfig: {
    OUTCOMES: { description: 'Number of outcomes.' },
    JURISDICTIONS: { description: 'Number of jurisdictions.' },
    SHARE: { description: 'Share; groups without one are lowest.' },
    SUM: { description: 'Sum of the values; needs a filter to one indicator.' },
    MEAN: { description: 'Mean of the values; needs a filter to one indicator.' },
    MEDIAN: { description: 'Median of the values; needs a filter to one indicator.' },
    KEY: { description: 'The dimensions, in the order they were asked for; indicators by name.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class OutcomeGroupOrder {
  @Field(() => OutcomeGroupOrderField, { description: 'By what.' })
  field!: OutcomeGroupOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

export enum CitationGroupOrderField {
  CITATIONS = 'CITATIONS',
  REPORTS = 'REPORTS',
  JURISDICTIONS = 'JURISDICTIONS',
  SHARE = 'SHARE',
  KEY = 'KEY',
}
registerEnumType(CitationGroupOrderField, {
  name: 'CitationGroupOrderField',
  description: 'What groups of citations are ordered by; ties by key.',
  valuesConfig: {
    CITATIONS: { description: 'Number of citations.' },
    REPORTS: { description: 'Number of reports.' },
    JURISDICTIONS: { description: 'Number of jurisdictions.' },
    SHARE: { description: 'Share; groups without one are lowest.' },
    KEY: { description: 'The dimensions, in the order they were asked for; instruments by title.' },
  },
})

@InputType({ description: 'An order and its direction.' })
export class CitationGroupOrder {
  @Field(() => CitationGroupOrderField, { description: 'By what.' })
  field!: CitationGroupOrderField

  @Field(() => Direction, { description: 'Which way.' })
  direction!: Direction
}

import { Field, InputType, registerEnumType } from 'type-graphql'

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Direction, { name: 'Direction' })

export enum JurisdictionOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
  ADOPTIONS = 'ADOPTIONS',
}
registerEnumType(JurisdictionOrderField, { name: 'JurisdictionOrderField' })

@InputType()
export class JurisdictionOrder {
  @Field(() => JurisdictionOrderField)
  field!: JurisdictionOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum AdoptionOrderField {
  YEAR = 'YEAR',
}
registerEnumType(AdoptionOrderField, { name: 'AdoptionOrderField' })

@InputType()
export class AdoptionOrder {
  @Field(() => AdoptionOrderField)
  field!: AdoptionOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum MeasureOrderField {
  NAME = 'NAME',
  ADOPTERS = 'ADOPTERS',
}
registerEnumType(MeasureOrderField, { name: 'MeasureOrderField' })

@InputType()
export class MeasureOrder {
  @Field(() => MeasureOrderField)
  field!: MeasureOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum LegalInstrumentOrderField {
  TITLE = 'TITLE',
  CITATIONS = 'CITATIONS',
}
registerEnumType(LegalInstrumentOrderField, { name: 'LegalInstrumentOrderField' })

@InputType()
export class LegalInstrumentOrder {
  @Field(() => LegalInstrumentOrderField)
  field!: LegalInstrumentOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum OutcomeOrderField {
  YEAR = 'YEAR',
  VALUE = 'VALUE',
}
registerEnumType(OutcomeOrderField, { name: 'OutcomeOrderField' })

@InputType()
export class OutcomeOrder {
  @Field(() => OutcomeOrderField)
  field!: OutcomeOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum ReportOrderField {
  YEAR = 'YEAR',
  ISSUED_ON = 'ISSUED_ON',
}
registerEnumType(ReportOrderField, { name: 'ReportOrderField' })

@InputType()
export class ReportOrder {
  @Field(() => ReportOrderField)
  field!: ReportOrderField

  @Field(() => Direction)
  direction!: Direction
}

export enum GroupOrderField {
  ADOPTIONS = 'ADOPTIONS',
  JURISDICTIONS = 'JURISDICTIONS',
  SHARE = 'SHARE',
  KEY = 'KEY',
}
registerEnumType(GroupOrderField, { name: 'GroupOrderField' })

@InputType()
export class GroupOrder {
  @Field(() => GroupOrderField)
  field!: GroupOrderField

  @Field(() => Direction)
  direction!: Direction
}

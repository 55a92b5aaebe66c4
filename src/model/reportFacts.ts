import 'reflect-metadata'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier, THEME_CODES, type ThemeCode } from './enums.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Where in the cleaned text a fact stands: UTF-16 offsets, end exclusive, and the rule that found it. */
class Place {
  @IsString()
  section!: string

  @IsInt()
  @Min(0)
  start!: number

  @IsInt()
  @Min(1)
  end!: number

  @IsString()
  @MinLength(1)
  rule!: string
}

/** Where the bytes came from. */
export class Source {
  /** SHA-256 of the raw bytes, 64 hexadecimal digits. */
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string

  /** Format the bytes were read as: `text`, `html`, `docx`, `pdf`. */
  @IsString()
  format!: string

  @IsOptional()
  @IsString()
  url?: string

  @IsOptional()
  @Matches(DATE)
  retrievedAt?: string

  /** False where only a part of the report was given: what it does not mention is unknown. */
  @IsBoolean()
  complete!: boolean
}

export class JurisdictionFact {
  @IsString()
  @MinLength(3)
  id!: string

  @IsString()
  @MinLength(1)
  name!: string

  /** From the province down to itself. */
  @IsArray()
  @IsString({ each: true })
  path!: string[]

  @IsEnum(Level)
  level!: Level

  /** GB/T 2260 code, null for zones and townships. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  gb2260: string | null = null
}

export class ReportFact {
  @IsOptional()
  @IsString()
  title: string | null = null

  /** Year the report covers; null where the text does not tell. */
  @IsOptional()
  @IsInt()
  @Min(1978)
  @Max(2100)
  year: number | null = null

  @IsOptional()
  @IsString()
  documentNumber: string | null = null

  @IsOptional()
  @IsString()
  issuer: string | null = null

  @IsOptional()
  @Matches(DATE)
  issuedOn: string | null = null

  @IsOptional()
  @Matches(DATE)
  publishedOn: string | null = null

  /** null where the text does not tell which place it is of. */
  @IsOptional()
  @ValidateNested()
  @Type(() => JurisdictionFact)
  jurisdiction: JurisdictionFact | null = null
}

/** One mention of a measure; several rows may share name and status. */
export class MeasureFact extends Place {
  @Matches(/^M-[a-z0-9-]+$/)
  id!: string

  @IsString()
  @MinLength(1)
  name!: string

  @IsEnum(AdoptionStatus)
  status!: AdoptionStatus

  @IsIn(THEME_CODES)
  theme!: ThemeCode

  @IsBoolean()
  local!: boolean

  @IsString()
  @MinLength(1)
  @MaxLength(48)
  mention!: string
}

/** One mention of a legal instrument in one role. */
export class InstrumentFact extends Place {
  /** As written, without outer 《》. */
  @IsString()
  @MinLength(1)
  title!: string

  @IsEnum(InstrumentType)
  type!: InstrumentType

  @IsEnum(CitationRole)
  role!: CitationRole

  @IsOptional()
  @IsString()
  documentNumber: string | null = null

  /** Title of the instrument that it carries out. */
  @IsOptional()
  @IsString()
  implements: string | null = null

  /** Titles of the instruments that it amends. */
  @IsArray()
  @IsString({ each: true })
  amends!: string[]

  @IsArray()
  @IsString({ each: true })
  repeals!: string[]

  /** Name of the measure it is cited for. */
  @IsOptional()
  @IsString()
  measure: string | null = null

  @IsString()
  @MinLength(1)
  @MaxLength(120)
  mention!: string
}

export class ChangeFact {
  @IsIn(['UP', 'DOWN'])
  direction!: 'UP' | 'DOWN'

  @IsOptional()
  @IsNumber()
  value: number | null = null

  @IsOptional()
  @IsString()
  unit: string | null = null

  @IsOptional()
  @IsString()
  against: string | null = null
}

export class RankFact {
  @IsInt()
  @Min(1)
  place!: number

  @IsString()
  among!: string
}

/** A figure that measures activity or result. */
export class OutcomeFact extends Place {
  /** Neutral Chinese name of what is counted. */
  @IsString()
  @MinLength(1)
  indicator!: string

  /** Normalised: 1.8万 is 18000. */
  @IsNumber()
  value!: number

  @IsString()
  unit!: string

  @IsEnum(Qualifier)
  qualifier!: Qualifier

  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeFact)
  change: ChangeFact | null = null

  @IsOptional()
  @ValidateNested()
  @Type(() => RankFact)
  rank: RankFact | null = null

  /** Name of the measure it is a result of. */
  @IsOptional()
  @IsString()
  measure: string | null = null

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  phrase!: string
}

/** A place in the cleaned text whose characters were lost, or restored from what was left of them. */
export class DamageFact {
  @IsInt()
  @Min(0)
  start!: number

  @IsInt()
  @Min(0)
  end!: number

  @IsString()
  what!: string
}

/** Something the reader could not tell, by the code of the failure that `ingest` would give. */
export class Problem {
  @IsString()
  code!: string

  @IsString()
  message!: string
}

/** All that one report says: the one contract between reading and storing. Printed as schema/facts.schema.json. */
export class ReportFacts {
  @IsObject()
  @ValidateNested()
  @Type(() => Source)
  source!: Source

  /** Name and version of the reader: `govgraph-extract/0.1.0`. */
  @IsString()
  extractor!: string

  /** Version of the vocabulary: a hash of its files. */
  @IsString()
  vocabulary!: string

  @IsObject()
  @ValidateNested()
  @Type(() => ReportFact)
  report!: ReportFact

  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => MeasureFact)
  measures!: MeasureFact[]

  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => InstrumentFact)
  instruments!: InstrumentFact[]

  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => OutcomeFact)
  outcomes!: OutcomeFact[]

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DamageFact)
  damage!: DamageFact[]

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Problem)
  problems?: Problem[]

  /** The cleaned text that all offsets point into; printed by `extract`, never kept in seed/. */
  @IsOptional()
  @IsString()
  text?: string
}

import { AdoptionStatus } from '../model/enums.ts'

/** In the order of their names, as in ids. */
export const STATUSES = [AdoptionStatus.IMPLEMENTED, AdoptionStatus.PLANNED, AdoptionStatus.SHORTFALL] as const

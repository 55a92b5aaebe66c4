import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Claim } from '../model/claim.ts'
import { Report } from '../model/report.ts'
import type { Context } from './context.ts'
import { readReport } from './readNode.ts'
import type { ClaimNode } from './storeNode.ts'

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => Report, { description: 'The report that says so.' })
  report(@Root() { reportId }: ClaimNode, @Ctx() context: Context) {
    return readReport(context, reportId)
  }
}

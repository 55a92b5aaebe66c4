import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Measure } from '../model/measure.ts'
import type { GroupNode } from './connectGroups.ts'
import type { Context } from './context.ts'

/** The links that groups of every kind have to what their rows agree in: a resolver to extend. */
export function groupLinks(Group: ClassType<object>) {
  @Resolver(() => Group)
  abstract class GroupLinks {
    @FieldResolver(() => Measure, { nullable: true, description: 'With MEASURE; null also for those that name none.' })
    measure(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
      return index.measures.rows[numbers.MEASURE ?? -1]
    }

    @FieldResolver(() => Jurisdiction, {
      nullable: true,
      description: 'With PROVINCE: the province, or the highest superior.',
    })
    province(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
      return index.places.rows[numbers.PROVINCE ?? -1]
    }

    @FieldResolver(() => Jurisdiction, { nullable: true, description: 'With JURISDICTION.' })
    jurisdiction(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
      return index.places.rows[numbers.JURISDICTION ?? -1]
    }
  }
  return GroupLinks
}

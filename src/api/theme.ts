import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { ThemeRow } from '../analysis/indexRows.ts'
import { marked, markWhere } from '../analysis/marks.ts'
import { Kind } from '../model/enums.ts'
import { Theme } from '../model/theme.ts'
import type { Context } from './context.ts'
import { MeasureArguments } from './listArguments.ts'
import { listMeasures, MeasureConnection } from './listMeasures.ts'
import { readKind } from './readKind.ts'
import { readTheme } from './readNode.ts'

@Resolver(() => Theme)
export class ThemeResolver {
  @Query(() => Theme, { nullable: true, description: 'A theme by its code; null where the graph does not hold it.' })
  theme(@Ctx() context: Context, @Arg('id', () => ID, { description: 'ENFORCEMENT' }) id: string) {
    readKind(id, Kind.THEME)
    return readTheme(context, id) ?? null
  }

  @Query(() => [Theme], { description: 'The ten themes, in the order of the outline (纲要).' })
  themes(@Ctx() { snapshot }: Context) {
    return snapshot.index.themes.rows
  }

  @FieldResolver(() => MeasureConnection, { description: 'The measures under it.' })
  measures(@Root() { id }: ThemeRow, @Ctx() context: Context, @Args(() => MeasureArguments) args: MeasureArguments) {
    const { measures, themes } = context.snapshot.index
    const theme = themes.number(id)
    return listMeasures(context, args, marked(markWhere(measures.size, (at) => measures.theme[at] === theme)))
  }
}

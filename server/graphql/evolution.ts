import {
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** A deprecation says from when the field may go: "Use careDate. Removed on 2027-06-01." */
const REMOVED_ON = /Removed on (\d{4}-\d{2}-\d{2})\b/

const removalDate = (reason: string | null | undefined): string | undefined => REMOVED_ON.exec(reason ?? '')?.[1]

/** Every deprecation that gives no date, as "Type.field". */
export const undatedDeprecations = (schema: GraphQLSchema): string[] => {
  const undated: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    const members = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
        : []
    for (const { name, deprecationReason } of members)
      if (deprecationReason && !removalDate(deprecationReason)) undated.push(`${type.name}.${name}`)
  }
  return undated
}

/**
 * What would break who uses the published graph. A field may go once the date in its deprecation has passed; an enum
 * value never goes.
 */
export const breakingChanges = (published: GraphQLSchema, next: GraphQLSchema, today: string): string[] =>
  findBreakingChanges(published, next)
    .filter(({ type, description }) => {
      if (type !== BreakingChangeType.FIELD_REMOVED) return true
      const [, typeName = '', fieldName = ''] = /^(\w+)\.(\w+)/.exec(description) ?? []
      const owner = published.getType(typeName)
      const reason =
        isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[fieldName]?.deprecationReason : null
      const on = removalDate(reason)
      return on === undefined || on > today
    })
    .map(({ description }) => description)

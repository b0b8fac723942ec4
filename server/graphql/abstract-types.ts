import { type GraphQLSchema, isAbstractType } from 'graphql'
import { NODE_KINDS, type NodeKind } from './node.ts'

/**
 * Tells which type an object of a union or an interface is: a result or a Problem by its class, whose name is the
 * type's, and a node by the kind in its id. One answer for all, at once: type-graphql's own is a promise, which the
 * compiled executor does not wait for.
 */
const typeNameOf = (value: object): string | undefined =>
  value.constructor !== Object
    ? value.constructor.name
    : 'id' in value
      ? NODE_KINDS[String(value.id).slice(0, 3) as NodeKind]
      : undefined

export const resolveAbstractTypes = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type) && !type.name.startsWith('__')) type.resolveType = typeNameOf
  return schema
}

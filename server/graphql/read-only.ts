import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Actor } from '../auth/actor.ts'
import { notAllowed } from './errors.ts'

/** All that staff may do while they look at a member's screens: stop. */
const ALLOWED = new Set(['endViewAs', 'signOut', '__typename'])

/** The fields of some selections, whatever they are called in the answer, fragments opened. */
const fieldsIn = (document: DocumentNode, sets: readonly SelectionSetNode[]): FieldNode[] => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const within = (set: SelectionSetNode): FieldNode[] =>
    set.selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet)
      const fragment = fragments.get(selection.name.value)
      return fragment ? within(fragment.selectionSet) : []
    })
  return sets.flatMap(within)
}

/** The names of an operation's root fields. */
const rootFieldsOf = (document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] =>
  fieldsIn(document, [selectionSet]).map(field => field.name.value)

/** What an operation asks of its root fields: 'claims', 'payments' …, each once. */
export const askedOf = (document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] => {
  const below = fieldsIn(document, [selectionSet]).flatMap(field => (field.selectionSet ? [field.selectionSet] : []))
  const names = fieldsIn(document, below).map(field => field.name.value)
  return [...new Set(names)].filter(name => name !== '__typename')
}

/**
 * Refuses whatever would change something while staff look at a member's screens, before any of it runs: the one gate,
 * which a mutation added tomorrow is behind as well.
 * @throws GraphQLError NOT_ALLOWED
 */
export const refuseActs = (actor: Actor, document: DocumentNode, operation: OperationDefinitionNode): void => {
  if (actor.kind !== 'VIEWING' || operation.operation === 'query') return
  if (rootFieldsOf(document, operation).some(name => !ALLOWED.has(name))) throw notAllowed()
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import type { Actor } from '../auth/actor.ts'
import { PAGE_SIZE } from './connection.ts'

export interface Limits {
  /** Points: a field is one, and a list counts its children as often as it can hold them. */
  cost: number
  depth: number
  aliases: number
  rootFields: number
  directives: number
}

/** How much of the graph one operation may ask for, by who asks. */
export const LIMITS: Record<Exclude<Actor['kind'], 'SYSTEM'>, Limits> = {
  ANONYMOUS: { cost: 500, depth: 8, aliases: 5, rootFields: 5, directives: 5 },
  MEMBER: { cost: 10_000, depth: 12, aliases: 10, rootFields: 10, directives: 10 },
  VIEWING: { cost: 10_000, depth: 12, aliases: 10, rootFields: 10, directives: 10 },
  STAFF: { cost: 20_000, depth: 14, aliases: 20, rootFields: 20, directives: 20 },
  PARTNER: { cost: 20_000, depth: 14, aliases: 20, rootFields: 20, directives: 20 },
}

/** Root fields that try a secret: one an operation, so that aliases don't multiply the guesses. */
export const SENSITIVE: ReadonlySet<string> = new Set([
  'signIn',
  'requestPasswordReset',
  'openPasswordReset',
  'sendPasswordResetCode',
  'resetPassword',
  'freezeAccount',
  'startActivation',
  'giveTerminationNotice',
  'requestMembership',
  'referralOffer',
  'addBeneficiary',
  'sendActivationCode',
  'proveActivation',
  'completeActivation',
  'confirmEmail',
  'sendSignInCode',
  'completeSignIn',
  'sendStepUpCode',
  'proveStepUp',
  'continueFranceConnect',
  'identifyFranceConnect',
  'sendFranceConnectCode',
  'proveFranceConnect',
  'completeFranceConnect',
  'startPasskeySignIn',
  'signInWithPasskey',
  'startPasskeySecondProof',
  'completeSignInWithPasskey',
  'startPasskeyStepUp',
  'proveStepUpWithPasskey',
  'startPasskeyCreation',
  'addPasskey',
  'startCodeApp',
  'confirmCodeApp',
  'makeRecoveryCodes',
  'sendPhoneCode',
  'confirmPhone',
  'changeEmail',
  'changeAddress',
  'openSharedCard',
])

/** Arguments that say how many items come back. */
const SIZES = new Set(['first', 'last', 'ids'])

/** How many items a variable's value asks for: a page's size, a list's length. */
const countOf = (value: unknown): number | undefined =>
  Array.isArray(value) ? value.length : typeof value === 'number' ? value : undefined

/** What a list without paging is taken to hold. */
const PLAIN_LIST = 5

interface Measure extends Limits {
  sensitive: number
}

const NONE: Measure = { cost: 0, depth: 0, aliases: 0, rootFields: 0, directives: 0, sensitive: 0 }

/** Introspection costs its fields, not their product: the answer is the same for all, and small. */
const isIntrospection = (type: GraphQLNamedType | undefined) => type?.name.startsWith('__') ?? false

/** The last measure of each operation, with the counts of the variables it depends on: pages, lists of ids. */
const lastMeasures = new WeakMap<
  OperationDefinitionNode,
  { sizes: ReadonlyMap<string, number | undefined>; measure: Measure }
>()

/**
 * Measures an operation that has passed validation (fragments exist and don't turn in circles). Apollo keeps parsed
 * operations, so the SPA's are measured once for each page size.
 */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Measure => {
  const known = lastMeasures.get(operation)
  if (known && [...known.sizes].every(([name, count]) => countOf(variables[name]) === count)) return known.measure
  const sizes = new Map<string, number | undefined>()
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const measured = new Map<string, Measure>()

  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  )

  /** How many items a page size or a list of ids asks for; undefined when the value says none. */
  const askedBy = (value: ValueNode | undefined): number | undefined => {
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind === Kind.LIST) return value.values.length
    if (value?.kind !== Kind.VARIABLE) return undefined
    const name = value.name.value
    const count = countOf(variables[name])
    sizes.set(name, count)
    // A default applies to a variable that is left out, and would else be a page size that nobody counts.
    return variables[name] === undefined ? askedBy(defaults.get(name)) : count
  }

  const sizeOf = (field: FieldNode, type: GraphQLOutputType): number => {
    const asked: number[] = []
    for (const argument of field.arguments ?? []) {
      if (!SIZES.has(argument.name.value)) continue
      const count = askedBy(argument.value)
      if (count !== undefined) asked.push(count)
    }
    if (asked.length > 0) return Math.max(1, ...asked)
    if (getNamedType(type).name.endsWith('Connection')) return PAGE_SIZE
    return isListType(getNullableType(type)) ? PLAIN_LIST : 1
  }

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined, isRoot: boolean): Measure => {
    const definition = (isObjectType(parent) || isInterfaceType(parent)) && parent.getFields()[field.name.value]
    const type = definition ? definition.type : undefined
    const inner = field.selectionSet ? ofSelection(field.selectionSet, type && getNamedType(type), false) : NONE
    const size = type && !isIntrospection(parent) && !isIntrospection(getNamedType(type)) ? sizeOf(field, type) : 1
    // Edges and nodes are the connection's own items: it has counted them.
    const counted = parent?.name.endsWith('Connection') ? 1 : size
    return {
      cost: 1 + inner.cost * counted,
      depth: isIntrospection(parent) ? 1 : 1 + inner.depth,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      rootFields: isRoot ? 1 : 0,
      directives: inner.directives + (field.directives?.length ?? 0),
      sensitive: isRoot && SENSITIVE.has(field.name.value) ? 1 : 0,
    }
  }

  const ofSelection = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, isRoot: boolean): Measure => {
    const sum = { ...NONE }
    for (const selection of set.selections) {
      let part: Measure
      if (selection.kind === Kind.FIELD) part = ofField(selection, parent, isRoot)
      else {
        part =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value, isRoot)
            : ofSelection(
                selection.selectionSet,
                selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent,
                isRoot,
              )
        sum.directives += selection.directives?.length ?? 0
      }
      sum.cost += part.cost
      sum.depth = Math.max(sum.depth, part.depth)
      sum.aliases += part.aliases
      sum.rootFields += part.rootFields
      sum.directives += part.directives
      sum.sensitive += part.sensitive
    }
    return sum
  }

  const ofFragment = (name: string, isRoot: boolean): Measure => {
    const fragment = fragments.get(name)
    if (!fragment) return NONE
    const known = measured.get(name)
    if (known) return known
    const result = ofSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), isRoot)
    measured.set(name, result)
    return result
  }

  const total = ofSelection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, true)
  const result = { ...total, directives: total.directives + (operation.directives?.length ?? 0) }
  lastMeasures.set(operation, { sizes, measure: result })
  return result
}

/**
 * Refuses an operation that asks for too much.
 * @throws GraphQLError QUERY_TOO_COSTLY naming the limit, what was asked and what is allowed
 */
export const refuseTooCostly = (measured: Measure, limits: Limits): void => {
  const refuse = (what: string, asked: number, most: number) => {
    throw new GraphQLError(`The operation's ${what} is ${asked}, and ${most} is the most`, {
      extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } },
    })
  }
  const named = {
    cost: 'cost',
    depth: 'depth',
    aliases: 'number of aliases',
    rootFields: 'number of root fields',
    directives: 'number of directives',
  } as const
  for (const limit of Object.keys(named) as (keyof Limits)[])
    if (measured[limit] > limits[limit]) refuse(named[limit], measured[limit], limits[limit])
  if (measured.sensitive > 1) refuse('number of secrets tried', measured.sensitive, 1)
}

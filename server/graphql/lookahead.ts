import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** What was found for a selection: the same operation is looked at once, however often it runs. */
const known = new WeakMap<SelectionSetNode, Map<string, boolean>>()

const asks = (
  set: SelectionSetNode,
  name: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean =>
  set.selections.some(selection => {
    if (selection.kind === Kind.FIELD && selection.name.value === name) return true
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]?.selectionSet : selection.selectionSet
    return inner !== undefined && asks(inner, name, fragments)
  })

/** Whether the selection below a field holds a field of that name: whether to read its rows along. */
export const asksFor = (info: GraphQLResolveInfo, name: string): boolean =>
  info.fieldNodes.some(({ selectionSet }) => {
    if (!selectionSet) return false
    let answers = known.get(selectionSet)
    if (!answers) {
      answers = new Map()
      known.set(selectionSet, answers)
    }
    let answer = answers.get(name)
    if (answer === undefined) {
      answer = asks(selectionSet, name, info.fragments)
      answers.set(name, answer)
    }
    return answer
  })

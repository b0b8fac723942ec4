import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema, publishedText, schemaText } from '../schema.ts'
import { breakingChanges, undatedDeprecations } from './evolution.ts'

const schema = createSchema()

describe('the graph', () => {
  it('is what schema.graphql says (else: npm run schema)', () => {
    expect(publishedText()).toBe(schemaText())
  })

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = []
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Boolean', 'ID'].includes(type.name)) continue
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name)
      if (!type.description && !isRoot) silent.push(type.name)
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) {
          if (!field.description) silent.push(`${type.name}.${field.name}`)
          for (const argument of field.args)
            if (!argument.description && !['input', 'id', 'ids'].includes(argument.name))
              silent.push(`${type.name}.${field.name}(${argument.name})`)
        }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          if (!field.description) silent.push(`${type.name}.${field.name}`)
      if (isEnumType(type))
        for (const value of type.getValues()) if (!value.description) silent.push(`${type.name}.${value.name}`)
    }
    expect(silent).toEqual([])
  })

  it('gives every failure the shape of a Problem, so that a new one is still understood', () => {
    const problem = schema.getType('Problem')
    for (const type of Object.values(schema.getTypeMap()))
      if (type.name.endsWith('Result') && 'getTypes' in type)
        for (const member of type.getTypes())
          if (!member.name.endsWith('Success')) expect(member.getInterfaces(), member.name).toContain(problem)
  })

  it('names enum values in capitals', () => {
    for (const type of Object.values(schema.getTypeMap()))
      if (isEnumType(type) && !type.name.startsWith('__'))
        for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/)
  })

  it('dates its deprecations', () => {
    expect(undatedDeprecations(schema)).toEqual([])
    const undated = buildSchema('type Query { old: Int @deprecated(reason: "Use new") }')
    expect(undatedDeprecations(undated)).toEqual(['Query.old'])
  })

  it('keeps a published field until the date its deprecation gives', () => {
    const published = buildSchema('type Query { a: Int b: Int @deprecated(reason: "Use a. Removed on 2027-06-01.") }')
    const next = buildSchema('type Query { a: Int }')
    expect(breakingChanges(published, next, '2027-05-31')).toEqual(['Query.b was removed.'])
    expect(breakingChanges(published, next, '2027-06-01')).toEqual([])
    expect(breakingChanges(next, buildSchema('type Query { c: Int }'), '2027-06-01')).toEqual(['Query.a was removed.'])
  })

  it('never takes an enum value away, and adds what it likes', () => {
    const before = buildSchema('enum E { A B } type Query { e: E }')
    expect(breakingChanges(before, buildSchema('enum E { A } type Query { e: E }'), '2030-01-01')).toHaveLength(1)
    expect(breakingChanges(before, buildSchema('enum E { A B C } type Query { e: E f: Int }'), '2030-01-01')).toEqual(
      [],
    )
  })
})

/** A server of the comparison in a process of its own: `node main.js SIDE FILE`, forked by ../load.ts. */
import 'reflect-metadata'
import { bare } from './bare.ts'
import { identity } from './identity.ts'
import { mercuriusJit, mercuriusPlain } from './mercurius.ts'
import { ours } from './ours.ts'
import type { Side } from './side.ts'

const sides: Readonly<Record<string, Side>> = { ours, bare, mercuriusJit, mercuriusPlain, identity }

const [name = '', file = ''] = process.argv.slice(2)
const side = sides[name]
if (!side) throw new Error(`No such side: ${name}`)

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
// The bench is over, or was killed: nothing stays behind.
process.on('disconnect', () => process.exit())
process.send?.({ port: await side(file) })

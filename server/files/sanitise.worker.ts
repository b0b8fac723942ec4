import { parentPort } from 'node:worker_threads'
import { makeAnew } from './made-anew.ts'

parentPort?.once('message', (bytes: Uint8Array) => {
  void makeAnew(bytes).then(result => parentPort?.postMessage(result))
})

import { defineConfig } from 'vitest/config'

/** Nothing waits longer than it must; a busy machine, with a database server and a browser at work, may take longer. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } }

/** Vite resolves graphql's ES build and Node its CommonJS one; two copies refuse each other's types. */
const oneGraphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }]

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: oneGraphql },
        test: {
          name: 'server',
          isolate: false,
          include: ['server/**/*.test.ts'],
          ...patience,
          environment: 'node',
          provide: { engine: 'sqlite' },
          globalSetup: 'server/testing/engines.ts',
          setupFiles: ['reflect-metadata'],
        },
      },
      {
        resolve: { alias: oneGraphql },
        test: {
          name: 'postgres',
          isolate: false,
          include: ['server/**/*.db.test.ts'],
          ...patience,
          environment: 'node',
          provide: { engine: 'postgres' },
          globalSetup: 'server/testing/engines.ts',
          setupFiles: ['reflect-metadata'],
        },
      },
      'web/vite.config.ts',
      {
        test: {
          name: 'e2e',
          include: ['web/e2e/*.e2e.ts'],
          environment: 'node',
          globalSetup: 'web/e2e/setup.ts',
          // A server and a browser each: one file after the other, once the other tests are over.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // Two browsers, a server and its jobs share what the machine has left: what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
})

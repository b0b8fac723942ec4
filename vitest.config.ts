import { defineConfig } from 'vitest/config'

/** Vite resolves graphql's ES build and Node its CommonJS one; two copies refuse each other's types. */
const oneGraphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }]

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: oneGraphql },
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
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
          include: ['server/**/*.db.test.ts'],
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

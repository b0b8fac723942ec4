import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll } from 'vitest'
import { projectRoot } from '../root.ts'

export interface TestProcess {
  /** To kill it, or to wait for it. */
  readonly child: ChildProcess
  /** What it wrote so far. */
  output(): string
  /** Waits for the end. @throws Error with what it wrote when it did not end by itself with code 0 */
  end(): Promise<string>
}

/** Runs a program with these arguments. */
export type Run = ((...args: string[]) => TestProcess) & {
  /** With these settings, and none of this machine's own. */
  with(settings: Record<string, string>): (...args: string[]) => TestProcess
}

/**
 * Makes a TypeScript file runnable in processes of its own, for tests of what happens between processes and of what a
 * kill leaves. Call it at the top of a test file: `const run = await program('server/testing/program.ts')`, then
 * `run('migrate', url)`.
 */
export const program = async (entry: string): Promise<Run> => {
  const parent = join(projectRoot, '.build') // inside the project: packages and files are found from there
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'program-'))
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
  const children = new Set<ChildProcess>()
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(outDir, { recursive: true, force: true })
  })
  const start = (env: NodeJS.ProcessEnv, args: string[]): TestProcess => {
    const child = spawn(process.execPath, [join(outDir, 'main.mjs'), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(child)
    let written = ''
    const hear = (chunk: Buffer) => {
      written += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const closed = once(child, 'close')
    return {
      child,
      output: () => written,
      async end() {
        await closed
        if (child.exitCode !== 0)
          throw new Error(`${args.join(' ')} ended with ${child.exitCode ?? child.signalCode}:\n${written}`)
        return written
      },
    }
  }
  const onlyThese = (settings: Record<string, string>) => ({
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    ...settings,
  })
  return Object.assign((...args: string[]) => start(process.env, args), {
    with:
      (settings: Record<string, string>) =>
      (...args: string[]) =>
        start(onlyThese(settings), args),
  })
}

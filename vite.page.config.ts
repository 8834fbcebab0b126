import { defineConfig } from 'vite'

/** The workbench's page, from src/demo/page to dist/workbench, served below /workbench/. */
export default defineConfig({
  root: 'src/demo/page',
  base: '/workbench/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx/dom' } },
  build: { outDir: '../../../dist/workbench', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
})

import { defineConfig } from 'vite'

/** The seed of the workbench's company, from prisma/ to dist/seed.js: it stands beside the schema, outside the source's root. */
export default defineConfig({
  logLevel: 'warn',
  build: { ssr: 'prisma/seed.ts', outDir: 'dist/seed', emptyOutDir: true, target: 'node20' },
})

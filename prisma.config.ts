import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The CLI asks for a native engine even where it does not use it (generate, validate, format).
// Any file that exists satisfies it; it must not be executable.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url)

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })

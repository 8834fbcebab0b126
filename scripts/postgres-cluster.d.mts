/** A PostgreSQL server of a run's own. */
export function startCluster(): Promise<{
  url: string
  start(): void
  halt(mode: 'fast' | 'immediate'): void
  /** halts it and removes its folder */
  stop(): void
}>

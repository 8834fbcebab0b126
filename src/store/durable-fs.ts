import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

// PGlite never calls fsync: in a power cut every acknowledged row was lost. The stream operation below, the start
// parameters without -F and the two settings are needed together (STORAGE section 4).

type PreRun = NonNullable<Parameters<NodeFS['init']>[1]['preRun']>[number]

interface OpenFile {
  nfd?: number
  node: unknown
}

interface NodeFileSystem {
  stream_ops: { fsync?: (file: OpenFile) => number }
  realPath(node: unknown): string
}

/** PGlite's file system over a folder, with the fsync that it lacks. */
export class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const result = await super.init(...args)
    const { emscriptenOpts } = result
    const measure: PreRun = (module) => addFsync(module.NODEFS as unknown as NodeFileSystem)
    emscriptenOpts.preRun = [...(emscriptenOpts.preRun ?? []), measure]
    return result
  }
}

function addFsync(system: NodeFileSystem): void {
  system.stream_ops.fsync = (file) => {
    // A folder has no descriptor of its own.
    const descriptor = file.nfd ?? fs.openSync(system.realPath(file.node), 'r')
    try {
      fs.fsyncSync(descriptor)
    } finally {
      if (file.nfd === undefined) fs.closeSync(descriptor)
    }
    return 0
  }
}

/**
 * Opens (or makes) the PGlite database in `folder` so that a commit has reached the disk before it is answered.
 * The session runs in UTC: Prisma's adapter cuts the offset off (STORAGE section 3).
 */
export function openDurable(folder: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableNodeFS(folder),
    startParams: PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    // fdatasync, the default, does nothing there
    postgresqlconf: ['fsync=on', 'wal_sync_method=fsync', "timezone='UTC'"],
  })
}

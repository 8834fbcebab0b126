/**
 * The store's one hook: at the point named in KILL_AT the process kills itself, as a power cut of the process would; undefined
 * where none is named. `*` is any point; KILL_HIT says the how manieth time it is, the first unless told.
 */
const [wantedPoint, wantedAbout] = (process.env.KILL_AT ?? '').split('|')
let left = Number(process.env.KILL_HIT ?? 1)

export const killAt = wantedPoint
  ? (point, about) => {
      if ((point === wantedPoint || wantedPoint === '*') && about.includes(wantedAbout) && --left === 0)
        process.kill(process.pid, 'SIGKILL')
    }
  : undefined

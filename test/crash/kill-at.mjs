/**
 * The store's one hook: at the point named in KILL_AT the process kills itself, as a power cut of the process would; undefined
 * where none is named.
 */
const [wantedPoint, wantedAbout] = (process.env.KILL_AT ?? '').split('|')

export const killAt = wantedPoint
  ? (point, about) => {
      if (point === wantedPoint && about.includes(wantedAbout)) process.kill(process.pid, 'SIGKILL')
    }
  : undefined

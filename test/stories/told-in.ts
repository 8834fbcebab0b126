/**
 * Each story is told from Slack and from Teams. To keep the quick run quick it is told there from one of them, odd kinds from the
 * first and even ones from the second; the ring of long stories (`LONG=1`) tells it from both.
 */
export function toldIn<Platform>(platforms: readonly Platform[], kind: number): readonly Platform[] {
  const one = platforms[(kind + 1) % 2]
  return process.env.LONG === '1' || one === undefined ? platforms : [one]
}

import { beforeAll, expect } from 'vitest'

/**
 * A file goes on in the process of the one before it: a clock that stands still there would fail what is not to blame. A spy
 * on a timer that is not a real one leaves it so, since spies are restored once more between two files.
 */
beforeAll(() => expect(setTimeout, 'an earlier file left its timers standing still').not.toHaveProperty('clock'))

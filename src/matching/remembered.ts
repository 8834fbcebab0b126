/**
 * Takes a pure function of an object and returns one that keeps its answer for as long as the object lives. A round reads
 * each person once per partner; the objects are never changed in place.
 */
export function remembered<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = read(key)
    known.set(key, value)
    return value
  }
}

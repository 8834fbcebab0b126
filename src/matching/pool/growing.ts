type Growing = Int32Array | Uint8Array

/** Takes a typed array and a length; returns the array, or a copy at least twice as long where it is shorter than that. */
export function grown<T extends Growing>(array: T, length: number): T {
  if (array.length >= length) return array
  const longer = new (array.constructor as new (size: number) => T)(Math.max(length, 2 * array.length, 8))
  longer.set(array)
  return longer
}

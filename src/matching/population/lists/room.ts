// Typed arrays that grow.

type Numbers = Int32Array | Uint8Array | Float64Array;

/** The array, or a copy of at least twice the length, that has a place `index`. */
export function roomFor<A extends Numbers>(array: A, index: number): A {
  if (index < array.length) return array;
  const wider = new (array.constructor as new (length: number) => A)(Math.max(index + 1, array.length * 2));
  wider.set(array);
  return wider;
}

const EARTH_DIAMETER_KM = 12_742;
const RADIANS = Math.PI / 180;

/** Kilometres on the sphere between two places in degrees (haversine). */
export function kilometres(latA: number, lonA: number, latB: number, lonB: number): number {
  const height = Math.sin(((latB - latA) * RADIANS) / 2) ** 2;
  const width = Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  const chord = height + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * width;
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Loads a package that only the benchmarks need (bench/package.json). The type is what is used of it: the project is
 * type-checked without these packages.
 */
export async function loadPackage<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

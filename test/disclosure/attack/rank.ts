// A prime so large that a rank over it is the rank of these small matrices.
const PRIME = 1_000_003;

/** Rank of a matrix of small whole numbers, by elimination modulo a prime: not the product's own way. */
export function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => ((value % PRIME) + PRIME) % PRIME));
  const columns = rows[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < columns; column += 1) {
    const at = rows.findIndex((row, index) => index >= found && row[column] !== 0);
    const [pivot] = at < 0 ? [] : rows.splice(at, 1);
    if (!pivot) continue;
    rows.splice(found, 0, pivot);
    found += 1;
    for (const row of rows.slice(found)) {
      const factor = ((row[column] ?? 0) * inverse(pivot[column] ?? 1)) % PRIME;
      for (const [index, value] of pivot.entries()) {
        row[index] = ((((row[index] ?? 0) - factor * value) % PRIME) + PRIME) % PRIME;
      }
    }
  }
  return found;
}

/** Fermat: a^(p − 2) is the inverse of a. */
function inverse(value: number): number {
  let [power, result, exponent] = [value, 1, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}

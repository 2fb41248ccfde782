/**
 * Inverse of a symmetric, positive definite matrix, by Cholesky's factorisation.
 *
 * @param matrix square; only its lower half is read
 * @throws {RangeError} if it is not positive definite
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, section 4.2.
 */
export function symmetricInverse(matrix: readonly (readonly number[])[]): readonly number[][] {
  const lower = choleskyFactor(matrix);
  const columns = matrix.map((_, unit) => {
    const forward: number[] = [];
    for (const [i, row] of lower.entries()) {
      const known = forward.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0);
      forward.push(((i === unit ? 1 : 0) - known) / (row[i] ?? 1));
    }
    const column = matrix.map(() => 0);
    for (let i = matrix.length - 1; i >= 0; i -= 1) {
      let rest = forward[i] ?? 0;
      for (let j = i + 1; j < matrix.length; j += 1)
        rest -= (lower[j]?.[i] ?? 0) * (column[j] ?? 0);
      column[i] = rest / (lower[i]?.[i] ?? 1);
    }
    return column;
  });
  // Symmetric: its columns are its rows.
  return columns;
}

function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? own : (lower[j] ?? []);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (own[k] ?? 0) * (other[k] ?? 0);
      if (j < i) own.push(rest / (other[j] ?? 1));
      else if (rest > 0) own.push(Math.sqrt(rest));
      else throw new RangeError("the matrix is not positive definite");
    }
    lower.push(own);
  }
  return lower;
}

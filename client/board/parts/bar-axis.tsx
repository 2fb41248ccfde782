/** The scale above a column of bars: always from 0 to 100. The shares beside the bars say the same to who listens. */
export function BarAxis() {
  return (
    <span class="axis" aria-hidden="true">
      <span>0</span>
      <span>50</span>
      <span>100 %</span>
    </span>
  );
}

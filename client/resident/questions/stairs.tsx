/** Steps that rise: how far up a point of the scale stands. */
export function Stairs({ step, of }: { step: number; of: number }) {
  const width = (60 - 2) / of - 3;
  return (
    <svg class="stairs" viewBox="0 0 60 44" aria-hidden="true" focusable="false">
      {Array.from({ length: of }, (_, index) => {
        const height = 9 + (30 * index) / Math.max(of - 1, 1);
        return (
          <rect
            key={index}
            class={index < step ? "on" : ""}
            x={1 + index * (width + 3)}
            y={43 - height}
            width={width}
            height={height}
            rx="1.5"
          />
        );
      })}
    </svg>
  );
}

/** A window per question: lit behind, marked here, open ahead. The words beside carry the meaning. */
export function Progress({
  number,
  total,
  text,
}: {
  /** The question on the screen, counted from 1; total + 1 when all are behind. */
  number: number;
  total: number;
  text: string;
}) {
  return (
    <div class="progress">
      <div class="windows" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} class={index + 1 < number ? "lit" : index + 1 === number ? "now" : ""} />
        ))}
      </div>
      <p>{text}</p>
    </div>
  );
}

import "./demo-banner.css";

/** Says on every page that nothing here is real. The sentence comes from the app's catalogue. */
export function DemoBanner({ text }: { text: string }) {
  return (
    <aside class="demo" aria-label="Demo">
      <p>{text}</p>
    </aside>
  );
}

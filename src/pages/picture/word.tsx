import type { Label } from '../../core/roadmap/drawing';

/** A line of text in the drawing. */
export function Word({ label, class: name }: { readonly label: Label; readonly class?: string }) {
  return (
    <text x={label.x} y={label.y} text-anchor={label.anchor} class={name}>
      {label.text}
    </text>
  );
}

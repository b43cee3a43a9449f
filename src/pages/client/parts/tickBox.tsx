import { useState } from 'preact/hooks';

/** What somebody chose and the notes do not say yet. */
interface Chosen {
  readonly isTicked: boolean;
}

/**
 * A box to tick. It shows what was chosen at once, and goes by the notes again with the answer: what came of it has been
 * shown by then, and what is drawn before would turn the box back under the next click.
 */
export function TickBox(props: {
  /** As the notes have it. */
  readonly isTicked: boolean;
  /** Answered once the extension has seen to it. */
  readonly set: (isTicked: boolean) => Promise<boolean>;
  readonly name?: string;
  readonly look?: string;
}) {
  const { isTicked, set, name, look } = props;
  const [chosen, choose] = useState<Chosen>();
  const pick = async (box: HTMLInputElement) => {
    const now: Chosen = { isTicked: box.checked };
    choose(now);
    await set(now.isTicked);
    choose(last => (last === now ? undefined : last)); // another click may have come since
  };
  return (
    <input
      type="checkbox"
      class={look}
      aria-label={name}
      checked={chosen?.isTicked ?? isTicked}
      onChange={event => void pick(event.currentTarget)}
    />
  );
}

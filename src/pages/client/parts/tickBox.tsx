import { useEffect, useState } from 'preact/hooks';

/** What somebody chose and the notes do not say yet; answered once the extension has seen to it. */
interface Chosen {
  readonly isTicked: boolean;
  readonly isAnswered: boolean;
}

/**
 * A box to tick. It shows what was chosen at once, and goes by the notes again once they say the same, or say anything
 * after the answer: what is drawn in between would turn the box back under a second click.
 */
export function TickBox(props: {
  /** As the notes have it. */
  readonly isTicked: boolean;
  /** What is shown by now: another one with each word from the notes. */
  readonly model: unknown;
  /** Gives whether it was done. */
  readonly set: (isTicked: boolean) => Promise<boolean>;
  readonly name?: string;
  readonly look?: string;
}) {
  const { isTicked, model, set, name, look } = props;
  const [chosen, choose] = useState<Chosen>();
  useEffect(() => {
    if (chosen !== undefined && (chosen.isAnswered || chosen.isTicked === isTicked)) choose(undefined);
  }, [model]);
  const pick = async (box: HTMLInputElement) => {
    const now: Chosen = { isTicked: box.checked, isAnswered: false };
    choose(now);
    const isDone = await set(now.isTicked);
    choose(last => (last !== now ? last : isDone ? { ...now, isAnswered: true } : undefined));
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

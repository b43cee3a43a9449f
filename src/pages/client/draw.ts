import { render, type ComponentChild } from 'preact';

/**
 * Draws the page once for all that changes in one go. What has the focus keeps it: an element that was moved within a
 * list, or made anew under the same name (`data-focus`, or its id), gets it back.
 */
export function drawer(page: () => ComponentChild): () => void {
  const root = document.getElementById('page') ?? document.body;
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      const before = document.activeElement;
      const name = before instanceof HTMLElement ? (before.dataset['focus'] ?? before.id) : '';
      render(page(), root);
      if (name !== '' && document.activeElement === document.body) named(name)?.focus();
    });
  };
}

function named(name: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`) ?? document.getElementById(name)
  );
}

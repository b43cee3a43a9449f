import { render, type ComponentChild } from 'preact';

/**
 * Draws the page once for all that changes in one go. What has the focus keeps it: an element that was moved within a
 * list, or made anew under the same name (`data-focus`, or its id), gets it back. Where it went with its line of a list,
 * the next line goes on with it; where it is gone elsewhere, the nearest heading around it that can take it: the next Tab
 * goes on from there and not from the top of the page.
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
      const near = before === null || before.closest('li') === null ? [] : neighbours(root, before);
      const around = surroundings(before);
      render(page(), root);
      if (before === null || before === document.body || document.activeElement !== document.body) return;
      const again = name === '' ? null : named(name);
      (again ?? near.find(({ isConnected }) => isConnected) ?? heading(around))?.focus();
    });
  };
}

/** What an element stands in, from the inside out. */
function surroundings(element: Element | null): readonly Element[] {
  const found: Element[] = [];
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) found.push(at);
  return found;
}

function heading(around: readonly Element[]): HTMLElement | null {
  for (const place of around) {
    const found = place.isConnected ? place.querySelector<HTMLElement>('h2[tabindex="-1"]') : null;
    if (found !== null) return found;
  }
  return null;
}

function named(name: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`) ?? document.getElementById(name)
  );
}

const FOCUSABLE = 'button, input, textarea, select, a[href], [tabindex="0"]';

/** What else can have the focus, the nearest first: in the same list what comes after it, then what comes before, then the rest. */
function neighbours(root: HTMLElement, element: Element): readonly HTMLElement[] {
  const all = Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE));
  const at = all.findIndex(each => each === element);
  const order = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()];
  const list = element.closest('ul, ol');
  return [...order.filter(each => list?.contains(each)), ...order.filter(each => !list?.contains(each))];
}

// What a part of the window shows and says to a screen reader, text by text, and whether it is cut off.

/**
 * @param {import('playwright-core').Locator} place
 * @returns {Promise<readonly { text: string, isCut: boolean }[]>}
 */
export function shownIn(place) {
  return place.evaluate(root => {
    const shown = new Map();
    const add = (text, isCut) => {
      const plain = text.replace(/\s+/g, ' ').trim();
      if (plain !== '') shown.set(plain, isCut || shown.get(plain) === true);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        // a value is the user's own; titles of titles are the editor's
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
          if (node.hasAttribute(name)) add(node.getAttribute(name) ?? '', false);
        continue;
      }
      const parent = node.parentElement;
      if (parent === null || /^(STYLE|SCRIPT|TEXTAREA)$/.test(parent.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || parent.closest('.sr, [hidden]') !== null) continue;
      add(node.textContent ?? '', isCutOff(parent, box));
    }
    return [...shown].map(([text, isCut]) => ({ text, isCut }));

    /** Whether what a text stands in ends before the text does, without a way to see the rest. */
    function isCutOff(parent, box) {
      for (let at = parent; at !== null && at !== root; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const edge = at.getBoundingClientRect();
        if (overflowX !== 'visible' && edge.width > 2 && box.right > edge.right + 1) return true;
      }
      // a control has an edge that its words must stay in
      const control = parent.closest('button, label, .seg');
      const spills = control !== null && box.right > control.getBoundingClientRect().right + 1;
      return spills || box.right > document.documentElement.clientWidth + 1;
    }
  });
}

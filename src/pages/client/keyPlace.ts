/** What has the focus when a key is pressed: it decides whom the key is for. */
export type KeyPlace =
  /** Something to type into: every key is its own, but for Escape. */
  | 'field'
  /** A button or a choice of a form: whoever presses a letter there means to type. */
  | 'form'
  /** A button, a link or a checkbox of the page: Space and Enter are its own. */
  | 'control'
  /** The page itself. */
  | 'page';

const FIELD = 'textarea, select, input:not([type=checkbox], [type=radio])';
const FORM = 'form, dialog, [role=radiogroup]';
const CONTROL = 'a, button, input, summary';

export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  const isIn = (selector: string) => target.closest(selector) !== null;
  return isIn(FIELD) ? 'field' : isIn(FORM) ? 'form' : isIn(CONTROL) ? 'control' : 'page';
}

/** A key as it is pressed, with what is held down beside it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether Ctrl, or Cmd on a Mac, makes a command of a key. */
export function isCommand({ ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return (ctrlKey || metaKey) && !altKey;
}

/** Whether a key asks for the last change to be taken back; in a field it is about the words of that field. */
export function isUndo(press: KeyPress, place: KeyPlace): boolean {
  return place !== 'field' && isCommand(press) && !press.shiftKey && press.key.toLowerCase() === 'z';
}

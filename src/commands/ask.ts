import * as vscode from 'vscode';
import { noIcons } from '../host/noIcons';
import { cancel } from './abort';

/** Where a question stands in a row of questions; a question alone has no place. */
export interface QuestionPlace {
  readonly step: number;
  readonly total: number;
  /** There is a question before it to go back to. */
  readonly back: boolean;
}

/** The answer to a question in a row: the user wants the one before. */
export const BACK = Symbol('back');
export type OrBack<T> = T | typeof BACK;

/** A line of a list to choose from. */
export interface Option<T> extends vscode.QuickPickItem {
  readonly value: T;
}

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** What is wrong with a text so far, or undefined where it may be taken. Asked as the user types. */
  readonly check?: (value: string) => string | undefined;
  /** How a text that may be taken is understood, where that is not plain from the text itself. */
  readonly reads?: (value: string) => string | undefined;
}

export interface PickOptions<T> {
  readonly title: string;
  /** What is asked: it stands in the title, where it stays while somebody types. */
  readonly prompt: string;
  /** What can be done about it, in the empty input. */
  readonly hint?: string;
  readonly options: readonly Option<T>[];
  /** The option that Enter takes at once. */
  readonly first?: T;
  /** Makes an option out of what is typed, so that something not in the list can be chosen. */
  readonly typed?: (text: string) => Option<T> | undefined;
}

/** A line between groups of options, that cannot be chosen. */
export function separator<T>(label: string): Option<T> {
  return { label, kind: vscode.QuickPickItemKind.Separator, value: undefined as T };
}

/** Asks for one line of text; Escape ends the command. */
export async function askText(question: TextQuestion): Promise<string> {
  return forward(await textAt(question));
}

/** Asks for a text that must not be empty. */
export function askSome(title: string, prompt: string, value?: string): Promise<string> {
  return askText({ title, prompt, value, check: notEmpty });
}

export function notEmpty(text: string): string | undefined {
  return text.trim() === '' ? vscode.l10n.t('Write something, or press Escape to leave.') : undefined;
}

/** Asks to choose one; a list of one is no question unless `always`. Escape ends the command. */
export async function choose<T>(title: string, options: readonly Option<T>[], always = false): Promise<T> {
  const [only] = options;
  if (!always && options.length === 1 && only !== undefined) return only.value;
  return forward(await choiceAt({ title, prompt: title, options }));
}

/** Asks for one line of text as one of a row of questions. */
export function textAt(question: TextQuestion, place?: QuestionPlace): Promise<OrBack<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value ?? '';
  input.placeholder = question.placeholder;
  input.validationMessage = undefined;
  return shown(input, question.title, place, done => {
    input.onDidChangeValue(text => {
      const message = question.reads?.(text);
      const reading =
        message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Info };
      input.validationMessage = question.check?.(text) ?? reading;
    });
    input.onDidAccept(() => {
      const wrong = question.check?.(input.value);
      if (wrong !== undefined) input.validationMessage = wrong;
      else done(input.value.trim());
    });
  });
}

/** Asks to choose one as one of a row of questions. */
export function choiceAt<T>(choice: PickOptions<T>, place?: QuestionPlace): Promise<OrBack<T>> {
  const pick = vscode.window.createQuickPick<Option<T>>();
  const { typed } = choice;
  const options = choice.options.map(asWritten);
  pick.items = options;
  pick.placeholder = choice.hint;
  pick.matchOnDescription = true;
  pick.matchOnDetail = typed === undefined;
  const first = options.filter(option => 'first' in choice && option.value === choice.first);
  if (first.length > 0) pick.activeItems = first;
  return shown(pick, titleOf(choice), place, done => {
    if (typed !== undefined) {
      pick.onDidChangeValue(text => {
        const own = typed(text);
        pick.items = own === undefined ? options : [...options, asWritten(own)];
      });
    }
    pick.onDidAccept(() => {
      // Who types fast presses Enter before the list has what was typed.
      const chosen = pick.selectedItems[0] ?? typed?.(pick.value);
      if (chosen !== undefined) done(chosen.value);
    });
  });
}

/** Asks to choose any number, or with `some` at least one; all that are `picked` are ticked to begin with. */
export function manyAt<T>(
  choice: PickOptions<T> & { readonly some?: boolean },
  place?: QuestionPlace,
): Promise<OrBack<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Option<T>>();
  pick.canSelectMany = true;
  pick.items = choice.options.map(asWritten);
  pick.selectedItems = pick.items.filter(option => option.picked === true);
  pick.placeholder = choice.hint;
  return shown<readonly T[]>(pick, titleOf(choice), place, done => {
    pick.onDidAccept(() => {
      if (choice.some !== true || pick.selectedItems.length > 0)
        done(pick.selectedItems.map(option => option.value));
    });
  });
}

/** Labels come from the notes: no icons are made of them. */
function asWritten<T>(option: Option<T>): Option<T> {
  const { label, description, detail } = option;
  return {
    ...option,
    label: noIcons(label),
    ...(description !== undefined && { description: noIcons(description) }),
    ...(detail !== undefined && { detail: noIcons(detail) }),
  };
}

function titleOf({ title, prompt }: PickOptions<unknown>): string {
  return title === prompt ? title : `${title}: ${prompt}`;
}

/** Shows a question until it is answered; hiding it (Escape) ends the command. */
async function shown<T>(
  input: vscode.QuickInput & { buttons?: readonly vscode.QuickInputButton[] } & (
      vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>
    ),
  title: string,
  place: QuestionPlace | undefined,
  listen: (done: (value: T) => void) => void,
): Promise<OrBack<T>> {
  input.title = title;
  input.ignoreFocusOut = true;
  input.step = place?.step;
  input.totalSteps = place?.total;
  if (place?.back === true) input.buttons = [vscode.QuickInputButtons.Back];
  const hidden = Symbol('hidden'); // undefined may be an answer: "no template"
  const answer = new Promise<OrBack<T> | typeof hidden>(resolve => {
    input.onDidTriggerButton(button => button === vscode.QuickInputButtons.Back && resolve(BACK));
    input.onDidHide(() => resolve(hidden));
    listen(resolve);
  });
  input.show();
  try {
    const given = await answer;
    return given === hidden ? cancel() : given;
  } finally {
    input.dispose();
  }
}

function forward<T>(answer: OrBack<T>): T {
  return answer === BACK ? cancel() : answer;
}

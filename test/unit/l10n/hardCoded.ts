import ts from 'typescript';

/** A text in the source that a user would see in English, whatever their language. */
export interface HardCoded {
  /** `src/file.ts:12` */
  readonly place: string;
  readonly text: string;
}

/** What VS Code or a row shows of an object, and what our own questions are made of. */
const SHOWN_PROPERTIES = new Set([
  'description',
  'detail',
  'hint',
  'known',
  'label',
  'lines',
  'name',
  'placeHolder',
  'placeholder',
  'prompt',
  'source',
  'stateWord',
  'title',
  'tooltip',
  'validationMessage',
  'word',
]);

/** Calls that show something, and which of their arguments. */
const SHOWN_ARGUMENTS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    showErrorMessage: [0, 1, 2, 3, 4],
    showInformationMessage: [0, 1, 2, 3, 4],
    showWarningMessage: [0, 1, 2, 3, 4],
    setStatusBarMessage: [0],
    appendText: [0],
    appendMarkdown: [0],
    TreeItem: [0],
    Diagnostic: [1],
    joined: [0, 1, 2, 3, 4],
    askSome: [0, 1, 2],
    choose: [0],
    record: [3],
    person: [2],
    choosePerson: [3],
    separator: [0],
  }),
);

const JOINERS = new Set(['filter', 'join', 'map', 'concat', 'trim', 'slice']);

type IsTranslating = (call: ts.CallExpression) => boolean;

/**
 * The texts in a file that reach the user without having been translated: every literal of several words, wherever
 * it stands, and every literal with a letter in it in a place that is shown.
 * @param isTranslating whether a call takes a sentence to translate as its first argument
 */
export function hardCodedIn(source: ts.SourceFile, isTranslating: IsTranslating): readonly HardCoded[] {
  const found = new Map<ts.Node, string>();
  const add = (node: ts.Node) => {
    const text = textOf(node);
    if (text !== undefined && /\p{L}/u.test(text)) found.set(node, text);
  };
  const visit = (node: ts.Node): void => {
    for (const shown of shownBy(node, source, isTranslating)) literalsOf(shown, isTranslating).forEach(add);
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.set(node, node.text.trim());
    if (isSentence(node) && !isExempt(node, isTranslating)) add(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const line = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return [...found].map(([node, text]) => ({ place: `${source.fileName}:${line(node)}`, text }));
}

/** The expressions in a node whose value the user sees. */
function shownBy(
  node: ts.Node,
  source: ts.SourceFile,
  isTranslating: IsTranslating,
): readonly ts.Expression[] {
  if (ts.isCallExpression(node) && isTranslating(node)) return node.arguments.slice(1);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const { expression } = node;
    const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    const wanted = SHOWN_ARGUMENTS.get(callee.getText(source)) ?? [];
    return wanted.flatMap(at => node.arguments?.[at] ?? []);
  }
  if (ts.isJsxAttribute(node)) {
    const { initializer } = node;
    if (initializer === undefined || !SHOWN_ATTRIBUTES.has(node.name.getText(source))) return [];
    const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return value === undefined ? [] : [value];
  }
  if (ts.isPropertyAssignment(node)) return isShown(node.name) ? [node.initializer] : [];
  if (ts.isVariableDeclaration(node))
    return node.initializer !== undefined && isShown(node.name) ? [node.initializer] : [];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(node.left) && isShown(node.left.name) ? [node.right] : [];
  if (ts.isReturnStatement(node) && node.expression !== undefined)
    return source.fileName.startsWith('src/core/tree/') && returnsText(node) ? [node.expression] : [];
  return [];
}

/** Attributes whose value is read out or drawn; that of any other, such as a class or a path, is no text. */
const SHOWN_ATTRIBUTES = new Set(['aria-label', 'aria-description', 'alt', 'placeholder', 'title']);

/** Whether a literal stands in an attribute that no user reads. What a handler does is code like any other. */
function isMarkup(node: ts.Node): boolean {
  const attribute = ts.findAncestor(node, ts.isJsxAttribute);
  const name = attribute?.name.getText() ?? '';
  return attribute !== undefined && !SHOWN_ATTRIBUTES.has(name) && !name.startsWith('on');
}

function isShown(name: ts.Node): boolean {
  return ts.isIdentifier(name) && SHOWN_PROPERTIES.has(name.text);
}

/** Whether the function around a `return` is declared to give a text. */
function returnsText(node: ts.Node): boolean {
  const declared = ts.findAncestor(node, ts.isFunctionLike)?.type?.getText() ?? '';
  return /^string( \| undefined)?$/.test(declared);
}

/** The literals that the value of an expression is made of; what goes into a translated sentence counts too. */
function literalsOf(node: ts.Expression, isTranslating: IsTranslating): readonly ts.Node[] {
  const inside = (...nodes: readonly ts.Expression[]) =>
    nodes.flatMap(each => literalsOf(each, isTranslating));
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node))
    return [node, ...inside(...node.templateSpans.map(span => span.expression))];
  if (ts.isConditionalExpression(node)) return inside(node.whenTrue, node.whenFalse);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSpreadElement(node))
    return inside(node.expression);
  if (ts.isArrayLiteralExpression(node)) return inside(...node.elements);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap(each => (ts.isPropertyAssignment(each) ? inside(each.initializer) : []));
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const gives = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken];
    if (gives.includes(kind)) return inside(node.left, node.right);
    return kind === ts.SyntaxKind.AmpersandAmpersandToken ? inside(node.right) : [];
  }
  if (ts.isCallExpression(node)) {
    if (isTranslating(node)) return inside(...node.arguments.slice(1));
    const { expression } = node;
    const joins = ts.isPropertyAccessExpression(expression) && JOINERS.has(expression.name.text);
    return joins ? inside(expression.expression) : [];
  }
  return [];
}

/** The words of a literal; of a template, without what is put into it. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(span => span.literal.text)].join('…');
}

/** The path of a drawing: letters, but no words. */
const DRAWING = /^M-?[\d.][\d\s.,\-MLHVCSQTAZmlhvcsqtaz]*$/;
const MEDIA_QUERY = /^\((?:max|min)-(?:width|height): \d+px\)$/;

function isSentence(node: ts.Node): boolean {
  const text = textOf(node) ?? '';
  if (DRAWING.test(text) || MEDIA_QUERY.test(text)) return false;
  return /\p{L}.*\s|\s.*\p{L}/su.test(text);
}

/** Sentences that no user reads: those being translated, module names, types and lines of the log. */
function isExempt(node: ts.Node, isTranslating: IsTranslating): boolean {
  const { parent } = node;
  if (isMarkup(node)) return true;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true;
  if (!ts.isCallExpression(parent)) return false;
  if (isTranslating(parent)) return parent.arguments[0] === node;
  return /\blog\.(info|warn|error)$/.test(parent.expression.getText());
}

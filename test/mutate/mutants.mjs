// What a small slip in a source file would look like: the mutants of a text, found in its syntax tree, and the text with
// all of them in it, each switched on by itself.
import ts from 'typescript';

/**
 * One mutant: the characters it stands for, what is in their place when it is on (nothing: the statement is left out),
 * and its kind in words.
 * @typedef {{ start: number, end: number, line: number, kind: string, before: string, after: string }} Mutant
 */

const K = ts.SyntaxKind;

/** An operator with what it turns into: its opposite, and for an order also its neighbour, which differs in one value. */
const OPERATORS = new Map([
  [K.EqualsEqualsEqualsToken, [['comparison', '!==']]],
  [K.ExclamationEqualsEqualsToken, [['comparison', '===']]],
  [K.LessThanToken, [['comparison', '>='], ['boundary', '<=']]], // prettier-ignore
  [K.LessThanEqualsToken, [['comparison', '>'], ['boundary', '<']]], // prettier-ignore
  [K.GreaterThanToken, [['comparison', '<='], ['boundary', '>=']]], // prettier-ignore
  [K.GreaterThanEqualsToken, [['comparison', '<'], ['boundary', '>']]], // prettier-ignore
  [K.AmpersandAmpersandToken, [['and, or', '||']]],
  [K.BarBarToken, [['and, or', '&&']]],
  [K.MinusToken, [['boundary', '+']]],
]);

const REMOVED = new Set([
  K.ExpressionStatement,
  K.IfStatement,
  K.ForStatement,
  K.ForOfStatement,
  K.WhileStatement,
  K.ContinueStatement,
  K.BreakStatement,
]);

/** All mutants of a text, in the order in which they stand. Types, imports and words for people have none. */
export function mutantsOf(text) {
  const file = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.ES2022, true);
  /** @type {Mutant[]} */
  const found = [];
  const add = (node, kind, after) =>
    found.push({
      start: node.getStart(),
      end: node.end,
      line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      kind,
      before: node.getText(),
      after,
    });
  const visit = node => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    expression(node, add);
    statement(node, add);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

function expression(node, add) {
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken: operator } = node;
    for (const [kind, other] of OPERATORS.get(operator.kind) ?? [])
      add(node, kind, `${left.getText()} ${other} ${right.getText()}`);
    if (operator.kind === K.PlusToken && [left, right].some(ts.isNumericLiteral))
      add(node, 'boundary', `${left.getText()} - ${right.getText()}`);
    if (operator.kind === K.QuestionQuestionToken) add(node, 'branch left out', left.getText());
  } else if (ts.isConditionalExpression(node)) {
    negate(node.condition, add);
    add(node, 'branch left out', node.whenFalse.getText());
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken)
    add(node, 'negated', node.operand.getText());
  else if (node.kind === K.TrueKeyword) add(node, 'true, false', 'false');
  else if (node.kind === K.FalseKeyword) add(node, 'true, false', 'true');
  else if (ts.isNumericLiteral(node) && !isName(node)) add(node, 'boundary', String(Number(node.text) + 1));
  else if (isText(node) && !isName(node) && !isForPeople(node)) add(node, 'empty text', "''");
  else if (
    ts.isArrayLiteralExpression(node) &&
    node.elements.length > 0 &&
    !isTarget(node) &&
    !isForPeople(node)
  )
    add(node, 'empty list', '[]');
}

function statement(node, add) {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression, add);
  if (ts.isIfStatement(node) && node.elseStatement) add(node.elseStatement, 'branch left out', undefined);
  const isElse = ts.isIfStatement(node.parent) && node.parent.elseStatement === node;
  const isSuper = ts.isExpressionStatement(node) && /^super\b/.test(node.getText());
  if (REMOVED.has(node.kind) && !isElse && !isSuper) add(node, 'statement left out', undefined);
}

/** A comparison, and what is negated already, have their opposites as mutants of their own. */
function negate(condition, add) {
  const isOwn =
    ts.isBinaryExpression(condition) &&
    OPERATORS.get(condition.operatorToken.kind)?.[0]?.[0] === 'comparison';
  if (!isOwn && !ts.isPrefixUnaryExpression(condition))
    add(condition, 'negated', `!(${condition.getText()})`);
}

const isText = node =>
  (ts.isStringLiteral(node) && node.text !== '') ||
  (ts.isNoSubstitutionTemplateLiteral(node) &&
    node.text !== '' &&
    !ts.isTaggedTemplateExpression(node.parent)) ||
  (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent));

/** The name of a property, of which a literal may be one. */
const isName = node => node.parent.name === node;

/** Words that people read: that they stand there is no behaviour to be tested. */
const isForPeople = node =>
  (ts.isStringLiteral(node) && /^\p{Lu}.*\s/su.test(node.text)) ||
  (ts.isArrayLiteralExpression(node) && node.elements.every(isForPeople)) ||
  (ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'say') ||
  (ts.isNewExpression(node.parent) && /Error$/.test(node.parent.expression.getText()));

/** What values are taken apart into: `[a, b] = …`. */
const isTarget = ({ parent, pos }) =>
  (ts.isBinaryExpression(parent) && parent.operatorToken.kind === K.EqualsToken && parent.left.pos === pos) ||
  (ts.isForOfStatement(parent) && parent.initializer.pos === pos);

/**
 * The text with mutants in it: `mutantIsOn(number)` says whether one is on.
 * @param {string} text
 * @param {readonly (Mutant & { id: number })[]} mutants
 */
export function withMutants(text, mutants) {
  const pieces = mutants.flatMap(({ id, start, end, after }) => {
    const [before, behind] =
      after === undefined
        ? [`{if (!mutantIsOn(${id})) {`, '}}']
        : [`(mutantIsOn(${id}) ? (${after}) : (`, '))'];
    // What holds another begins before it and ends behind it.
    return [
      { at: start, rank: 1, order: -end, text: before },
      { at: end, rank: 0, order: -start, text: behind },
    ];
  });
  pieces.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  let result = '';
  let from = 0;
  for (const piece of pieces) {
    result += text.slice(from, piece.at) + piece.text;
    from = piece.at;
  }
  return result + text.slice(from);
}

/** Every message that an author may read, found in the source: what is handed on as a reason, a problem or a hint. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A message as it stands in the source: its fixed words in order; between them stands what is filled in. */
export interface MessageTemplate {
  /** File of the source and line, 1-based. */
  readonly at: string;
  readonly parts: readonly string[];
}

/** Names under which a message is handed on: members of an object, and parameters. */
const messageNames = new Set(['reason', 'hint', 'problem']);
/** The parts of a finding that are messages, by their place among the arguments. */
const reporters = new Map([
  ['error', [2, 3]],
  ['warning', [2, 3]],
  ['refuse', [2, 3]],
]);

/** The messages of every TypeScript file below a folder, each once. */
export function messageTemplates(folder: string): readonly MessageTemplate[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
    });
  const functions = new Map<string, ts.FunctionLikeDeclaration>();
  for (const { tree } of files) eachNode(tree, (node) => noteFunction(node, functions));
  const found = new Map<string, MessageTemplate>();
  for (const { name, tree } of files) {
    const walk = new FileWalk(tree, functions);
    eachNode(tree, (node) => {
      for (const message of messagesAt(node, functions))
        for (const { parts, position } of walk.templates(message)) {
          if (!parts.some((part) => /\p{L}{2}/u.test(part))) continue;
          const line = tree.getLineAndCharacterOfPosition(position).line + 1;
          if (!found.has(parts.join('…'))) found.set(parts.join('…'), { at: `${name}:${line}`, parts });
        }
    });
  }
  return [...found.values()];
}

function eachNode(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    eachNode(child, see);
  });
}

function noteFunction(node: ts.Node, functions: Map<string, ts.FunctionLikeDeclaration>): void {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name) {
    functions.set(node.name.getText(), node);
  } else if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)) {
    functions.set(node.name.getText(), node.initializer);
  }
}

/** The expressions that a node hands on as messages. */
function messagesAt(node: ts.Node, functions: Map<string, ts.FunctionLikeDeclaration>): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node)) return messageNames.has(node.name.getText()) ? [node.initializer] : [];
  if (ts.isShorthandPropertyAssignment(node)) return messageNames.has(node.name.text) ? [node.name] : [];
  if (ts.isVariableDeclaration(node)) {
    return messageNames.has(node.name.getText()) && node.initializer ? [node.initializer] : [];
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const callee = node.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  const parameters = functions.get(name)?.parameters.map((parameter) => parameter.name.getText()) ?? [];
  const places = new Set(reporters.get(name));
  parameters.forEach((parameter, place) => {
    if (messageNames.has(parameter)) places.add(place);
  });
  return (node.arguments ?? []).filter((_argument, place) => places.has(place));
}

interface Template {
  readonly parts: readonly string[];
  readonly position: number;
}

/** Follows expressions of one file to the texts they can be. */
class FileWalk {
  readonly #tree: ts.SourceFile;
  readonly #functions: ReadonlyMap<string, ts.FunctionLikeDeclaration>;
  readonly #constants = new Map<string, ts.Expression>();
  readonly #within = new Set<ts.Node>();

  constructor(tree: ts.SourceFile, functions: ReadonlyMap<string, ts.FunctionLikeDeclaration>) {
    this.#tree = tree;
    this.#functions = functions;
    eachNode(tree, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer)
        this.#constants.set(node.name.getText(), node.initializer);
    });
  }

  /** The templates an expression can come to; none where it is read from elsewhere. */
  templates(node: ts.Expression): readonly Template[] {
    if (this.#within.has(node)) return [];
    this.#within.add(node);
    const found = this.#follow(node);
    this.#within.delete(node);
    return found;
  }

  #follow(node: ts.Expression): readonly Template[] {
    const position = node.getStart();
    if (ts.isStringLiteralLike(node)) return [{ parts: [node.text], position }];
    if (ts.isTemplateExpression(node)) {
      return [{ parts: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)], position }];
    }
    if (ts.isConditionalExpression(node)) return [...this.templates(node.whenTrue), ...this.templates(node.whenFalse)];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return this.templates(node.expression);
    if (ts.isBinaryExpression(node)) return [...this.templates(node.left), ...this.templates(node.right)];
    if (ts.isIdentifier(node)) {
      const constant = this.#constants.get(node.text);
      return constant ? this.templates(constant) : [];
    }
    if (ts.isCallExpression(node)) return this.#returned(node);
    return [];
  }

  /** What a function gives back, where it gives back words. */
  #returned(call: ts.CallExpression): readonly Template[] {
    const called = ts.isIdentifier(call.expression) ? this.#functions.get(call.expression.text) : undefined;
    if (!called?.body || called.getSourceFile() !== this.#tree) return [];
    if (!ts.isBlock(called.body)) return this.templates(called.body);
    const found: Template[] = [];
    eachNode(called.body, (inner) => {
      if (ts.isReturnStatement(inner) && inner.expression) found.push(...this.templates(inner.expression));
    });
    return found;
  }
}

// The engine's own source in another arithmetic: the compiler rewrites every bigint of lib/domain to
// a double, or to a Decimal, and leaves all else as it is. So what bench-engine.ts compares does the
// same steps in the same order, and only the numbers differ.
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

export type PeerKind = "bigint" | "float" | "decimal";

const ROOT = process.cwd();
const { factory } = ts;

const call = (target: ts.Expression, name: string, ...args: ts.Expression[]) =>
  factory.createCallExpression(
    factory.createPropertyAccessExpression(target, name),
    undefined,
    args,
  );
const name = (text: string) => factory.createIdentifier(text);

const METHODS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusToken, "plus"],
  [ts.SyntaxKind.MinusToken, "minus"],
  [ts.SyntaxKind.AsteriskToken, "times"],
  [ts.SyntaxKind.SlashToken, "divToInt"],
  [ts.SyntaxKind.PercentToken, "mod"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "pow"],
  [ts.SyntaxKind.LessThanToken, "lt"],
  [ts.SyntaxKind.LessThanEqualsToken, "lte"],
  [ts.SyntaxKind.GreaterThanToken, "gt"],
  [ts.SyntaxKind.GreaterThanEqualsToken, "gte"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "eq"],
  [ts.SyntaxKind.PlusEqualsToken, "plus"],
  [ts.SyntaxKind.MinusEqualsToken, "minus"],
]);
const ASSIGNS = new Set([ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.MinusEqualsToken]);

/** What one kind of number makes of the places where bigints stand. */
interface Rewrite {
  literal(digits: string): ts.Expression;
  binary(operator: ts.SyntaxKind, left: ts.Expression, right: ts.Expression): ts.Expression | null;
  negate(operand: ts.Expression): ts.Expression;
  /** `BigInt(x)`, `Number(x)`, `String(x)` of a bigint. */
  convert(to: string, value: ts.Expression): ts.Expression;
  words(length: ts.Expression): ts.Expression;
}

const FLOAT: Rewrite = {
  literal: (digits) => factory.createNumericLiteral(digits),
  binary: (operator, left, right) =>
    operator === ts.SyntaxKind.SlashToken
      ? call(name("Math"), "trunc", factory.createDivide(left, right))
      : null,
  negate: (operand) => factory.createPrefixMinus(operand),
  convert: (to, value) =>
    factory.createCallExpression(name(to === "BigInt" ? "Number" : to), undefined, [value]),
  words: (length) => factory.createNewExpression(name("Float64Array"), undefined, [length]),
};

const DECIMAL: Rewrite = {
  literal: (digits) => name(`$${digits}`),
  binary(operator, left, right) {
    if (operator === ts.SyntaxKind.ExclamationEqualsEqualsToken) {
      return factory.createLogicalNot(call(left, "eq", right));
    }
    const method = METHODS.get(operator);
    if (method === undefined) return null;
    const value = call(left, method, right);
    return ASSIGNS.has(operator) ? factory.createAssignment(left, value) : value;
  },
  negate: (operand) => call(operand, "neg"),
  convert: (to, value) =>
    to === "BigInt"
      ? factory.createNewExpression(name("Decimal"), undefined, [value])
      : call(value, to === "Number" ? "toNumber" : "toString"),
  words: (length) => factory.createCallExpression(name("$words"), undefined, [length]),
};

/** A bigint, one with a unit in its type, or either of such. */
function isBigType(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.every(isBigType);
  if (type.isIntersection()) return type.types.some(isBigType);
  return (type.flags & ts.TypeFlags.BigIntLike) !== 0;
}

/** A file with its bigints rewritten; types are the compiler's. */
function rewriteFile(checker: ts.TypeChecker, rewrite: Rewrite | null) {
  const isBig = (node: ts.Node) =>
    isBigType(checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(node)));
  return (context: ts.TransformationContext) => (file: ts.SourceFile) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isStringLiteral(node) && node.text.startsWith("@/")) {
        const to = relative(dirname(file.fileName), join(ROOT, node.text.slice(2)));
        return factory.createStringLiteral(to.startsWith(".") ? to : `./${to}`);
      }
      if (rewrite === null || ts.isTypeNode(node)) return ts.visitEachChild(node, visit, context);
      const inner = () => ts.visitEachChild(node, visit, context);
      const go = (child: ts.Expression) => ts.visitNode(child, visit, ts.isExpression) ?? child;
      if (ts.isBigIntLiteral(node)) return rewrite.literal(node.text.slice(0, -1));
      if (ts.isBinaryExpression(node) && isBig(node.left) && isBig(node.right)) {
        const { operatorToken, left, right } = node;
        return rewrite.binary(operatorToken.kind, go(left), go(right)) ?? inner();
      }
      if (ts.isPrefixUnaryExpression(node) && isBig(node.operand)) {
        return rewrite.negate(go(node.operand));
      }
      if (ts.isNewExpression(node) && node.expression.getText(file) === "BigInt64Array") {
        const [length] = node.arguments ?? [];
        return length === undefined ? inner() : rewrite.words(go(length));
      }
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const [value] = node.arguments;
        const to = node.expression.text;
        const isTo = to === "BigInt" || to === "Number" || to === "String";
        if (isTo && value !== undefined && (to === "BigInt" || isBig(value))) {
          return rewrite.convert(to, go(value));
        }
      }
      return inner();
    };
    return ts.visitEachChild(file, visit, context);
  };
}

const DECIMAL_JS = createRequire(import.meta.url).resolve("decimal.js");
const DECIMAL_HEAD = `const Decimal = require(${JSON.stringify(DECIMAL_JS)}).Decimal.clone({ precision: 80 });
const $words = (length) => Array.from({ length }, () => $0);
const $0 = new Decimal(0);
`;

/**
 * Compiles a script and all it imports.
 *
 * @param entry path from the repository's root, without its ending
 * @returns the compiled script's path, for plain Node
 */
export function compilePeer(kind: PeerKind, entry: string): string {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const outDir = join(ROOT, "node_modules/.cache/bench-engine", kind);
  const program = ts.createProgram([join(ROOT, `${entry}.ts`)], {
    ...options,
    noEmit: false,
    incremental: false,
    outDir,
    rootDir: ROOT,
    module: ts.ModuleKind.CommonJS,
    verbatimModuleSyntax: false,
  });
  const rewrite = { bigint: null, float: FLOAT, decimal: DECIMAL }[kind];
  const write = (path: string, text: string) => {
    const literals = new Set(text.match(/\$[1-9]\d*\b/g) ?? []);
    const constants = [...literals].map(
      (one) => `const ${one} = new Decimal("${one.slice(1)}");\n`,
    );
    ts.sys.writeFile(path, kind === "decimal" ? DECIMAL_HEAD + constants.join("") + text : text);
  };
  program.emit(undefined, write, undefined, false, {
    before: [rewriteFile(program.getTypeChecker(), rewrite)],
  });
  ts.sys.writeFile(join(outDir, "package.json"), '{"type":"commonjs"}');
  return join(outDir, `${entry}.js`);
}

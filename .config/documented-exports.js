/** An ESLint rule of our own: what a file exports says what it is, in a doc comment. */

/** Declarations that something is exported with; lists of names and re-exports are documented where they are declared. */
const declarations = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);

/** @type {import('eslint').Rule.RuleModule} */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    docs: { description: 'require a doc comment on every exported declaration' },
    messages: { missing: 'Say in a doc comment what this gives: /** … */' },
    schema: [],
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || !declarations.has(node.declaration.type)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        const isDocumented =
          comment?.type === 'Block' && comment.value.startsWith('*') && node.loc.start.line - comment.loc.end.line <= 1;
        if (!isDocumented) context.report({ node, messageId: 'missing' });
      },
    };
  },
};

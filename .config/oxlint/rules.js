/** Rules of our own for oxlint: conventions of the project that no rule of its says. */

/** Declarations that something is exported with; lists of names and re-exports are documented where they are declared. */
const declarations = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);

/** What a file exports says what it is, in a doc comment. */
const documentedExports = {
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || !declarations.has(node.declaration.type)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        const isDocumented =
          comment?.type === 'Block' && comment.value.startsWith('*') && node.loc.start.line - comment.loc.end.line <= 1;
        if (!isDocumented) context.report({ node, message: 'Say in a doc comment what this gives: /** … */' });
      },
    };
  },
};

/** What a file exports has a name, and is imported from the file that declares it. */
const namedExports = {
  create(context) {
    return {
      ExportDefaultDeclaration(node) {
        context.report({ node, message: 'Export by name.' });
      },
      ExportAllDeclaration(node) {
        context.report({ node, message: 'Import from the file that declares it: no barrels.' });
      },
    };
  },
};

/** Functions of node:fs are imported by name: a namespace would hide what is used. */
const namedFileFunctions = {
  create(context) {
    return {
      ImportDeclaration(node) {
        const isWhole = node.specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier');
        if (isWhole && node.source.value.startsWith('node:fs'))
          context.report({
            node,
            message: 'Import the functions of node:fs by name, so that the doors can be watched.',
          });
      },
    };
  },
};

/** No file asks for the name of a kind of paper, of those in its options. */
const noKindNames = {
  meta: { schema: [{ type: 'array', items: { type: 'string' } }] },
  create(context) {
    const kinds = new Set(context.options[0]);
    const report = (node) => {
      if (node?.type === 'Literal' && kinds.has(node.value))
        context.report({ node, message: 'Ask what the kind of paper is (src/kinds/kind.ts), not what it is called.' });
    };
    return {
      BinaryExpression({ operator, left, right }) {
        if (/^[!=]==?$/.test(operator)) [left, right].forEach(report);
      },
      SwitchCase({ test }) {
        report(test);
      },
    };
  },
};

/**
 * A class that is no kind of another has a private member: then no object that was not made by it passes for one of its instances
 * where types are checked.
 */
const nominalClasses = {
  create(context) {
    return {
      ClassDeclaration(node) {
        const isNominal = node.body.body.some(
          ({ key, accessibility }) => key?.type === 'PrivateIdentifier' || accessibility === 'private',
        );
        if (node.superClass === null && !node.declare && !isNominal)
          context.report({
            node,
            message: 'Keep something private (#name), so that only its instances have its type.',
          });
      },
    };
  },
};

export default {
  meta: { name: 'local' },
  rules: {
    'documented-exports': documentedExports,
    'named-exports': namedExports,
    'named-file-functions': namedFileFunctions,
    'no-kind-names': noKindNames,
    'nominal-classes': nominalClasses,
  },
};

// Faults to plant, at least one for every tier. Each changes one place of one file; `sign` is what the tier must say, so
// that a fault which merely breaks the build does not pass for one that was noticed.

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} tier
 * @property {string} file
 * @property {string | undefined} from   text that stands in the file exactly once; undefined: the file is removed
 * @property {string} to
 * @property {string} sign
 */

/** @type {readonly Fault[]} */
export const faults = [
  {
    name: 'the Node host: activation throws',
    tier: 'host-newest',
    file: 'src/extension.ts',
    from: '  return start(context, node);',
    to: "  if (context.subscriptions.length === 0) throw new Error('planted');\n  return start(context, node);",
    sign: 'planted',
  },
  {
    name: 'the browser host: the entry uses what only Node has',
    tier: 'host-browser',
    file: 'src/extension.web.ts',
    from: '  return start(context, web);',
    to: "  Reflect.get(globalThis, 'process').cwd();\n  return start(context, web);",
    sign: 'cwd',
  },
  {
    name: 'the floor: the manifest asks for a newer editor',
    tier: 'host-floor',
    file: 'package.json',
    from: '"vscode": "^1.100.0"',
    to: '"vscode": "^1.120.0"',
    sign: 'the window knows no extension',
  },
  {
    name: 'Restricted Mode: the extension wants trust',
    tier: 'host-restricted',
    file: 'src/extension.ts',
    from: "import type { ExtensionContext } from 'vscode';",
    to: "import { workspace, type ExtensionContext } from 'vscode';\nif (!workspace.isTrusted) throw new Error('planted');",
    sign: 'planted',
  },
  {
    name: 'the package: the manifest refuses untrusted workspaces',
    tier: 'vsix', // an extension under development runs even so
    file: 'package.json',
    from: '"untrustedWorkspaces": {\n      "supported": true',
    to: '"untrustedWorkspaces": {\n      "description": "planted",\n      "supported": false',
    sign: 'that is not trusted',
  },
  {
    name: 'the manifest: a command that nobody registers',
    tier: 'host-newest',
    file: 'package.json',
    from: '"commands": [',
    to: '"commands": [\n      { "command": "highwater.planted", "title": "Planted" },',
    sign: 'highwater.planted',
  },
  {
    name: 'the network: the Node host asks another machine',
    tier: 'host-newest',
    file: 'src/extension.ts',
    from: '  return start(context, node);',
    to: "  void fetch('http://192.0.2.1/').catch(() => undefined);\n  return start(context, node);",
    sign: '192.0.2.1',
  },
  {
    name: 'the network: the browser host asks another machine',
    tier: 'host-browser',
    file: 'src/extension.web.ts',
    from: '  return start(context, web);',
    to: "  void fetch('https://192.0.2.1/').catch(() => undefined);\n  return start(context, web);",
    sign: '192.0.2.1',
  },
  {
    name: 'the package: a file too many',
    tier: 'vsix',
    file: '.vscodeignore',
    from: '!LICENSE',
    to: '!LICENSE\n!tsconfig.json',
    sign: 'extension/tsconfig.json',
  },
  {
    name: 'the package: no browser entry',
    tier: 'vsix',
    file: '.vscodeignore',
    from: '!dist/extension.web.js\n',
    to: '',
    sign: 'extension/dist/extension.web.js',
  },
  {
    name: 'the grammar: it is called something else',
    tier: 'grammar',
    file: 'syntaxes/kernel-log.tmLanguage.json',
    from: '"scopeName": "text.kernel-log"',
    to: '"scopeName": "text.planted"',
    sign: 'failing',
  },
  {
    name: 'the parser: buddy orders are off by one',
    tier: 'unit',
    file: 'src/kernel/parse/buddy.ts',
    from: 'terms.push({ ...read, order });',
    to: 'terms.push({ ...read, order: order + 1 });',
    sign: 'finds one report with its numbers',
  },
  {
    name: 'the words: a translation loses its number',
    tier: 'unit',
    file: 'l10n/bundle.l10n.zh-cn.json',
    from: '"转到第 {0} 行"',
    to: '"转到那一行"',
    sign: 'Go to line {0}',
  },
  {
    name: 'the wall: lint no longer knows the editor',
    tier: 'wall',
    file: 'eslint.config.mjs',
    from: "const editorModule = { regex: '^vscode$' };",
    to: "const editorModule = { regex: '^nothing$' };",
    sign: 'the linter refuses vscode',
  },
];

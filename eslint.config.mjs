// Lint: typed rules, linear regular expressions, and the wall between the pure core and the worlds around it.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { configs as regexp } from 'eslint-plugin-regexp';

// A pattern without a slash would match any part of a path (`./read/stream`): regular expressions match the whole name.
const nodeModules = {
  regex: '^(?:node:.*|fs|path|os|zlib|stream|child_process|util|process|worker_threads|events|buffer)(?:/.*)?$',
};
const editorModule = { regex: '^vscode$' };
const outerRooms = ['editor', 'views', 'platform', 'cli', 'extension', 'protocol'];

/**
 * One wall: files of `room` may not reach what is listed.
 * @param {string} room folder below src
 * @param {readonly string[]} others sibling folders that are out of bounds
 * @param {readonly { regex: string }[]} packages package patterns that are out of bounds
 * @returns {import('eslint').Linter.Config}
 */
function wall(room, others, packages) {
  const siblings = others.flatMap((other) => [`../${other}`, `../${other}/**`, `../../${other}`, `../../${other}/**`]);
  const patterns = [...packages, { group: siblings }];
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

const world = [nodeModules, editorModule];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.vscode-test/', '.cache/', '.test-results/', 'test/fixtures/', 'samples/'] },
  js.configs.recommended,
  regexp['flat/recommended'],
  {
    files: ['src/**/*.ts', 'media/**/*.ts', 'media/**/*.tsx', 'test/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-control-regex': 'off',
      'regexp/no-control-character': 'off',
    },
  },
  {
    // tests read what they wrote themselves: their patterns need not stand hostile text
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'test/bench/**/*.mjs', '*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
  wall('base', [...outerRooms, 'kernel', 'agent', 'metrics', 'words'], world),
  wall('kernel', [...outerRooms, 'agent', 'metrics', 'words'], world),
  wall('agent', [...outerRooms, 'kernel', 'metrics', 'words'], world),
  wall('metrics', [...outerRooms, 'kernel', 'agent', 'words'], world),
  wall('words', outerRooms, world),
  wall('stream', ['editor', 'views', 'platform', 'cli', 'extension'], world),
  wall('editor', ['cli', 'platform/node'], [nodeModules]),
  wall('cli', ['editor', 'views'], [editorModule]),
);

// Every identifier the manifest and the code share, written once. test/unit/editor/ids.test.ts compares them with package.json.

/** Commands of the palette. */
export const commands = {
  analyse: 'highwater.kernel.analyse',
  analyseFile: 'highwater.kernel.analyseFile',
  explainLine: 'highwater.kernel.explainLine',
  copySummary: 'highwater.kernel.copySummary',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Commands that only our own links call; not in the manifest, so not in the palette. */
export const internalCommands = { reveal: 'highwater.reveal' } as const;

export const languages = { kernelLog: 'kernel-log', analysis: 'highwater-analysis' } as const;

export const schemes = { analysis: 'highwater-analysis' } as const;

export const diagnosticSource = 'highwater';

/** Settings below `highwater.`, with the type of their values. */
export interface SettingTypes {
  readonly recognise: 'automatic' | 'ask' | 'off';
  readonly 'codeLens.enabled': boolean;
  readonly 'inlayHints.enabled': boolean;
  readonly 'diagnostics.enabled': boolean;
  readonly redact: boolean;
}

export type SettingName = keyof SettingTypes;

/** What holds where a setting is absent; the manifest repeats it for the settings editor. */
export const settingDefaults: SettingTypes = {
  recognise: 'automatic',
  'codeLens.enabled': true,
  'inlayHints.enabled': false,
  'diagnostics.enabled': true,
  redact: false,
};

/** Token types and modifiers contributed for semantic colouring. */
export const semanticTypes = ['kernelMark', 'kernelRow', 'analysisTone'] as const;
export const semanticModifiers = [
  'failing',
  'passing',
  'killed',
  'trigger',
  'strong',
  'dim',
  'bad',
  'good',
  'warn',
] as const;

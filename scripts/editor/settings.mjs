// User settings of the embedded editor: quiet, offline, and with room for the text under test.

/** @typedef {'light' | 'dark' | 'hc' | 'hc-light'} Theme */

/** By names that old and new editors know. @type {Readonly<Record<Theme, string>>} */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  // A remote window refuses files over 10 MB otherwise.
  'workbench.editorLargeFileConfirmation': 1024,
};

/** For a person's own look: the colours of their system. */
export const demoSettings = {
  ...quiet,
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': themes.dark,
  'workbench.preferredLightColorTheme': themes.light,
};

/** @param {Theme} theme @param {Readonly<Record<string, unknown>>} [extra] */
export function userSettings(theme, extra = {}) {
  return { ...demoSettings, 'workbench.colorTheme': themes[theme], ...extra };
}

/** @param {string} name @returns {name is Theme} */
export const isTheme = (name) => Object.hasOwn(themes, name);

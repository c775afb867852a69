// The language of the terminal: the option, else the environment in the order of POSIX (LC_ALL, LC_MESSAGES, LANG).
import * as l10n from '@vscode/l10n';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';

export type Locale = 'en' | 'zh-cn';

/** `zh-cn`, `zh_CN.UTF-8`, `zh` and the like; undefined for a language there is no text in. */
export function localeOf(name: string): Locale | undefined {
  const plain = name.toLowerCase().replaceAll('_', '-');
  const [language = ''] = plain.split(/[-.@]/);
  if (language === 'zh') return 'zh-cn';
  return language === 'en' ? 'en' : undefined;
}

export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const names = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  const name = names.find((each) => each !== undefined && each !== '');
  return (name === undefined ? undefined : localeOf(name)) ?? 'en';
}

export function speak(locale: Locale): void {
  l10n.config({ contents: locale === 'zh-cn' ? chinese : {} });
}

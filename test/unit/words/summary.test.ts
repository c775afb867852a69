import assert from 'node:assert/strict';
import { Redactor } from '../../../src/base/redact';
import { redacted, summary } from '../../../src/words';
import { seedText } from '../../support/seed';
import { assertSpoken, first, fixtureAnalyses, inBoth, seed } from './sample';

inBoth('the incident summary', (locale) => {
  it('holds verdict, request, zones and what is missing', () => {
    const text = summary(seed, 'messages');
    for (const piece of [
      '54,912 kB',
      'GFP_HIGHUSER_MOVABLE',
      'vmtoolsd',
      '3.10.0-693.21.1.el7.x86_64',
      'messages',
      '(L62)',
    ])
      assert.ok(text.includes(piece), piece);
    assertSpoken(text, locale);
  });

  it('is whole for every report of the fixtures', () => {
    for (const analysis of fixtureAnalyses()) assertSpoken(summary(analysis), locale);
  });

  it('lets no text of the log out of its fence', () => {
    const evil = first(seedText('plain.log').replaceAll('vmtoolsd', '```` <b>[x](http://evil)'));
    const lines = summary(evil).split('\n');
    const [open = ''] = lines;
    const fence = /^`+/.exec(open)?.[0] ?? '';
    assert.equal(lines.at(-2), fence);
    for (const line of lines.slice(1, -2)) assert.ok(!line.includes(fence), line);
  });

  it("tells nobody's host when it is made from a redacted analysis", () => {
    const named = first(seedText('plain.log').replaceAll('10:21:50  kernel', '10:21:50 db-prod-7 kernel'));
    assert.equal(named.report.host, 'db-prod-7');
    assert.ok(summary(named).includes('db-prod-7'));
    const text = summary(redacted(named, new Redactor()));
    assert.ok(!text.includes('db-prod-7') && text.includes('[host-1]'), text);
    assert.ok(text.includes('54,912 kB'));
  });
});

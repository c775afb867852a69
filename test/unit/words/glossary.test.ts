import assert from 'node:assert/strict';
import { fieldMeaning, statMeaning } from '../../../src/words';
import { assertSpoken, fixtureAnalyses, inBoth } from './sample';

inBoth('the glossary', (locale) => {
  it('knows every counter the fixtures print', () => {
    const names = new Set<string>();
    for (const { report } of fixtureAnalyses()) {
      for (const name of report.memInfo?.pages.keys() ?? []) names.add(name);
      for (const line of [...report.nodes, ...report.zones]) for (const name of line.kb.keys()) names.add(name);
      for (const name of report.tasks?.columns ?? []) names.add(name);
    }
    assert.ok(names.size > 50, String(names.size));
    for (const name of names) assertSpoken(fieldMeaning(name) ?? `${name}: {0}`, locale);
  });

  it("knows the sizes among a cgroup's statistics", () => {
    const sizes = fixtureAnalyses().flatMap(
      ({ report }) => report.memcg?.stats.flatMap((stats) => [...stats.values.keys()]) ?? [],
    );
    assert.ok(sizes.length > 20);
    const unknown = [...new Set(sizes)].filter(
      (name) => statMeaning(name) === undefined && !/^(?:workingset|pg|thp_|zsw|swp|numa|hugetlb)/.test(name),
    );
    assert.deepEqual(unknown, []);
  });

  it('does not pretend to know other names', () => {
    for (const name of ['', 'constructor', 'toString', '__proto__', 'fre', 'FREE'])
      assert.equal(fieldMeaning(name), undefined);
  });
});

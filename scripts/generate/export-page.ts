import { CONTRIBUTION_KINDS } from '../../src/core/model/contribution-kinds.js';
import { readProject, type GeneratedFile } from './project.js';
import { withTable } from './readme.js';

/** docs/export.md with the table of contribution kinds between its markers. */
export function exportPage(): { files: GeneratedFile[]; faults: string[] } {
  const content = withTable(readProject('docs/export.md') ?? '', 'contribution kinds', kindTable());
  return content === null
    ? { files: [], faults: ['docs/export.md: the markers of the table of contribution kinds are missing'] }
    : { files: [{ path: 'docs/export.md', content }], faults: [] };
}

function kindTable(): string {
  const rows = CONTRIBUTION_KINDS.map(
    ({ kind, meaning, example, parlamint: { element, type } }) =>
      `| \`${kind}\` | ${meaning} | ${example} | \`<${element} type="${type}">\` |`,
  );
  return ['| kind | what it is | as printed | ParlaMint |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

import { join } from 'node:path';
import { message } from '../../core/model/message.js';
import { EMPTY_PROJECT, PROJECT_FILE, type Project } from '../../core/model/project.js';
import { readProject } from '../../core/project/read-project.js';
import { Failure } from '../failure.js';
import { readStable } from '../files/read-file.js';
import type { Session } from '../session.js';
import type { AnnotatedFile } from './annotated-file.js';

/** What was said of a project file once is not said again in the same call. */
const said = new WeakMap<Session, Map<string, Project>>();

/** The tag sets of the texts' projects as one: of labels and relations with the same name the first. */
export async function projectOf(files: readonly AnnotatedFile[], session: Session): Promise<Project> {
  const roots = [...new Set(files.flatMap(({ root }) => root ?? []))];
  const projects: Project[] = [];
  for (const root of roots) projects.push(await projectAt(root, session));
  const [first = EMPTY_PROJECT] = projects;
  return {
    ...first,
    labels: uniqueByName(projects.flatMap(({ labels }) => labels)),
    relations: uniqueByName(projects.flatMap(({ relations }) => relations)),
  };
}

async function projectAt(root: string, session: Session): Promise<Project> {
  const known = said.get(session) ?? new Map<string, Project>();
  said.set(session, known);
  const read = known.get(root);
  if (read) return read;
  const { project, faults } = await readAt(root);
  for (const fault of faults) {
    const place = [PROJECT_FILE, fault.line, fault.path].filter((part) => part !== null && part !== '').join(':');
    await session.say(fault.message, place);
  }
  known.set(root, project);
  return project;
}

async function readAt(root: string): Promise<ReturnType<typeof readProject>> {
  try {
    return readProject(new TextDecoder().decode(await readStable(join(root, PROJECT_FILE), PROJECT_FILE)));
  } catch (error) {
    // A project without a project file has no tag set.
    if (!(error instanceof Failure)) throw error;
    const isMissing = error.said.template === message('no such file or folder').template;
    return { project: EMPTY_PROJECT, faults: isMissing ? [] : [{ path: '', line: null, message: error.said }] };
  }
}

function uniqueByName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  return [...new Map([...items].reverse().map((item) => [item.name, item])).values()].reverse();
}

import type { Candidate } from '../../core/annotate/quote-search.js';
import type { Link } from '../annotations/links.js';
import type { Entry } from './entry.js';
import type { Group } from './groups.js';

/** What the view shows a line for. Commands of the view get it as their argument. */
export type ViewNode = GroupNode | EntryNode | CandidateNode | HintNode | LinkNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly key: string;
  readonly group: Group;
}

/** An annotation; `uri` and `id` make it an argument of the commands that are about one. */
export interface EntryNode {
  readonly kind: 'entry';
  readonly parent: GroupNode;
  readonly entry: Entry;
  readonly uri: string;
  readonly id: string;
}

/** A place that an annotation may belong to. */
export interface CandidateNode {
  readonly kind: 'candidate';
  readonly parent: EntryNode;
  readonly uri: string;
  readonly id: string;
  readonly candidate: Candidate;
  /** Version of the document that the place belongs to. */
  readonly version: number;
  /** The place with what stands around it, on one line. */
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** Says what to do about an annotation that lost its words, where nothing in the text is like them. */
export interface HintNode {
  readonly kind: 'hint';
  readonly parent: EntryNode;
}

export interface LinkNode {
  readonly kind: 'link';
  readonly parent: EntryNode;
  readonly uri: string;
  readonly link: Link;
}

/** What is not listed, because there is too much of it. */
export interface MoreNode {
  readonly kind: 'more';
  /** Undefined where it is groups that are not listed. */
  readonly parent: GroupNode | undefined;
  readonly count: number;
}

/** What stands above a line. */
export function parentOf(node: ViewNode): ViewNode | undefined {
  return node.kind === 'group' ? undefined : node.parent;
}

/** A name for a line that stays the same while the view is brought up to date. */
export function nameOf(node: ViewNode): string {
  switch (node.kind) {
    case 'group':
      return node.key;
    case 'entry':
      return `${node.parent.key} ${node.uri}#${node.id}`;
    case 'candidate':
      return `${nameOf(node.parent)} ${node.candidate.start}-${node.candidate.end}`;
    case 'hint':
      return `${nameOf(node.parent)} hint`;
    case 'link':
      return `${nameOf(node.parent)} ${node.link.relation.id} ${node.link.isOutgoing ? 'to' : 'from'}`;
    case 'more':
      return `${node.parent?.key ?? ''} more`;
  }
}

export function keyOf(group: Group): string {
  switch (group.kind) {
    case 'attention':
      return 'attention';
    case 'label':
      return group.name === null ? 'note' : `label ${group.name}`;
    case 'author':
      return `author ${group.name}`;
    case 'page':
      return `page ${group.index}`;
    case 'file':
      return `file ${group.uri}`;
  }
}

/** Whether what a command got is a line of the view with a candidate. */
export function isCandidate(value: unknown): value is CandidateNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'candidate';
}

/** Whether what a command got is a line of the view with a relation. */
export function isLink(value: unknown): value is LinkNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'link';
}

/** Whether what a command got is a line of the view that heads a group. */
export function isGroup(value: unknown): value is GroupNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'group';
}

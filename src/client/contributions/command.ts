/** A command as package.json contributes it. */
export interface CommandContribution {
  /** What comes behind `plenar.`. */
  readonly id: string;
  /** English; the key of its translation in package.nls is `command.<id>`. */
  readonly title: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** Where the command can run; elsewhere it is greyed out. */
  readonly enablement?: string;
  /** Where the palette offers it; absent: everywhere that `enablement` allows. */
  readonly inPalette?: string;
  readonly menus?: readonly MenuPlace[];
  readonly keys?: KeyBinding | readonly KeyBinding[];
}

export interface MenuPlace {
  /** A menu of VS Code, or {@link TRANSCRIPT_SUBMENU}. */
  readonly menu: string;
  readonly group: string;
  readonly when?: string;
}

export interface KeyBinding {
  readonly key: string;
  readonly mac: string;
  /** Argument of the command. */
  readonly args?: string;
  /** Where the key holds; absent: in the text of a transcript. */
  readonly when?: string;
}

/** The submenu of the editor's context menu. */
export const TRANSCRIPT_SUBMENU = { id: 'plenar.transcript', label: 'Transcript' } as const;

/** The submenu of the editor's context menu for annotations. */
export const ANNOTATION_SUBMENU = { id: 'plenar.annotation', label: 'Annotate' } as const;

/** The transcript in front has a tag set. */
export const HAS_LABELS = 'plenar.hasLabels';

/** The editor in front shows a transcript. */
export const IN_TRANSCRIPT = 'editorLangId == transcript';

/** A transcript has been opened in this window: menus that fit any file stay away from the projects of others. */
export const IN_USE = 'plenar.inUse';

/** Scheme of the documents that show what a bulk repair would make of a transcript. */
export const PREVIEW_SCHEME = 'plenar-preview';

import type * as vscode from 'vscode';

/** The part of a manifest that names the profiles. */
interface ProfileSetting {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** A profile with its name for people. */
export interface ProfileName {
  readonly id: string;
  readonly name: string;
}

/** All values of `plenar.profile`, in the order of the setting, in the language of VS Code. */
export function profileNames(extension: vscode.Extension<unknown>): ProfileName[] {
  const setting = settingOf(extension, 'plenar.profile') as ProfileSetting;
  return setting.enum.map((id, index) => ({ id, name: setting.enumDescriptions[index] ?? id }));
}

/** A setting as the manifest describes it, its texts translated. */
export function settingOf(extension: vscode.Extension<unknown>, key: string): unknown {
  const manifest = extension.packageJSON as {
    readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
  };
  return manifest.contributes.configuration.properties[key];
}

import Foundation
import PackagePlugin

/// Turns the files of `templates/` into one Swift source, so that the command carries its theme.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
    let files = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: nil)
    let inputs = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { !$0.hasDirectoryPath && !$0.path.contains("/templates/types/") }
      .sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the theme",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [templates.path, output.path],
        inputFiles: inputs,
        outputFiles: [output]
      )
    ]
  }
}

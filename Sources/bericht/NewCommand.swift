import ArgumentParser
import Building
import Diagnostics
import Drafting
import Files
import Model
import SourceText

/// Starts a project, or adds a thing to one.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a project, or adds a thing to one.",
    discussion: """
      Examples:
        bericht new mijn-bericht            a project in a new folder
        bericht new                         a project in this folder
        bericht new lab "De Blauwe Schuur"  a lab, with its required fields

      Nothing that is there already is overwritten.
      """
  )

  @Argument(help: "A folder for a new project; or, with NAME, the type of a new thing.")
  var folderOrType: String?

  @Argument(help: "What the new thing is called.")
  var name: String?

  @Option(help: "The project that a thing is added to.", completion: .directory)
  var project = "."

  @Option(help: "The language of messages and of a new project: nl or en.")
  var language: Language?

  func run() throws {
    if let name, let type = folderOrType {
      try addThing(of: type, called: name)
    } else {
      try startProject(in: folderOrType ?? project)
    }
  }

  private func startProject(in folder: String) throws {
    let language = Language.ofMessages(chosen: language)
    let name = SourcePath(folder).name
    let title = name.isEmpty || name == "." || name == ".." ? "Bericht" : readable(String(name))
    let files = draftProject(title: title, in: language)
    do throws(FileError) {
      let disk = try DiskFileSystem(creating: folder)
      let own = try disk.entry(at: SourcePath(".gitignore")) != nil
      try create(files.filter { !own || $0.path.text != ".gitignore" }, on: disk)
    } catch {
      throw Failure(error, as: error.isPresence ? .usage : .machine, in: language)
    }
    let argument = folder == "." ? "" : " " + folder
    let said = LocalizedText(
      nl: "Het project staat klaar. Bekijk het met: bericht build\(argument)",
      en: "The project is ready. See it with: bericht build\(argument)"
    )
    Terminal.write(said.text(in: language) + "\n", to: .output)
  }

  /// Writes new files, and none of them where one is there already.
  private func create(_ files: [SourceFile], on disk: DiskFileSystem) throws(FileError) {
    for file in files where try disk.entry(at: file.path) != nil {
      throw FileError.existing(disk.shownPath(of: file.path))
    }
    for file in files {
      try disk.makeFolder(file.path.folder)
      try disk.write(file.bytes, to: file.path)
    }
  }

  /// A folder's name as a title: `mijn-bericht` becomes `Mijn bericht`.
  private func readable(_ name: String) -> String {
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.isEmpty ? name : words.capitalizedFirst
  }

  private func addThing(of name: String, called title: String) throws {
    let loaded = try LoadedProject(at: project, language: language)
    let snapshot = build(loaded.sources, goal: .diagnostics)
    let schema = snapshot.graph.schema
    let types = schema.types.filter { !$0.isAbstract }
    guard let type = types.first(where: { $0.name.value == name }) else {
      throw Failure(.usage, unknownType(name, among: types), in: loaded.language)
    }
    guard !foldedKey(title).isEmpty else {
      let message = LocalizedText(
        nl: "`\(title)` heeft geen letters of cijfers",
        en: "`\(title)` has no letters or digits"
      )
      throw Failure(.usage, message, in: loaded.language)
    }
    let file = draftThing(
      of: type,
      called: title,
      in: folder(of: type, in: snapshot),
      schema: schema,
      language: loaded.language
    )
    do throws(FileError) {
      try create([file], on: loaded.folder)
    } catch {
      throw Failure(error, as: error.isPresence ? .usage : .machine, in: loaded.language)
    }
    Terminal.write(loaded.folder.shownPath(of: file.path) + "\n", to: .output)
  }

  /// Where things of a type are: beside the ones there are, else in the folder of the schema.
  private func folder(of type: TypeDefinition, in snapshot: Snapshot) -> SourcePath {
    let name = type.folder?.value ?? type.name.value
    for entity in snapshot.graph.entities where entity.type == type.name.value {
      let folder = snapshot.graph.documents[entity.document].path.folder
      if folder.text == name || folder.text.hasSuffix("/" + name) { return folder }
    }
    let base = snapshot.graph.schema.path?.folder ?? SourcePath("")
    return base.appending(name)
  }

  private func unknownType(_ name: String, among types: [TypeDefinition]) -> LocalizedText {
    let names = types.map(\.name.value)
    let question = LocalizedText.didYouMean(Array(nearestNames(to: name, among: names).prefix(1)))
    let list = ": " + names.joined(separator: ", ")
    return LocalizedText(
      nl: "het schema kent geen type `\(name)`" + (question.map { "; " + $0.dutch } ?? list),
      en: "the schema has no type `\(name)`" + (question.map { "; " + $0.english } ?? list)
    )
  }
}

import ArgumentParser
import Building
import Diagnostics
import Files
import Model
import SourceText

/// Builds the website of a project.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the website.",
    discussion: """
      Errors in the sources are shown and the site is written all the same, so that an editor can
      look at it; the exit code tells CI not to publish it. A broken theme writes nothing.

      The site is built beside the output folder and takes its place in one step: whoever reads it
      sees the old site or the new one, also when the build is broken off. A second build waits.

      Examples:
        bericht build
        bericht build mijn-bericht --output /srv/www/bericht
        bericht build --base-url https://bericht.example.nl/

      Exit codes: 0 clean, 1 errors in the sources, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup
  var options: SharedOptions

  @Option(help: "Where the website goes (default: public in the project).", completion: .directory)
  var output: String?

  @Flag(help: "Write into the output folder itself, file by file: for the place of a mounted disk.")
  var inPlace = false

  @Option(help: "The public address of the site, in place of the one in site.yaml.")
  var baseURL: String?

  func run() throws {
    var project = try options.loadProject()
    try project.setBaseURL(baseURL)
    let progress = Progress(in: project.language)
    let snapshot = build(project.sources, began: progress.show)
    progress.clear()
    let findings = Findings(project, snapshot, options: options)
    findings.show(sources: snapshot.source(at:))
    if snapshot.isThemeBroken {
      let summary = Summary(snapshot: snapshot, findings: findings, duration: progress.duration)
      let prefix = LocalizedText(
        nl: "Niets geschreven: het thema klopt niet.",
        en: "Nothing written: the theme is broken."
      )
      Terminal.write(summary.text(prefix: prefix), to: .error)
      Terminal.exit(1)
    }
    let report = try write(snapshot, of: project)
    let summary = Summary(snapshot: snapshot, findings: findings, duration: progress.duration)
    Terminal.write(summary.text(prefix: prefix(report)), to: .error)
    Terminal.exit(findings.exitCode)
  }

  private func prefix(_ report: PublishingReport) -> LocalizedText {
    LocalizedText(
      nl: "\(report.written) bestanden geschreven, \(report.unchanged) ongewijzigd, "
        + "\(report.removed) verwijderd:",
      en: "\(report.written) files written, \(report.unchanged) unchanged, "
        + "\(report.removed) removed:"
    )
  }

  private func write(
    _ snapshot: Snapshot,
    of project: LoadedProject
  ) throws -> PublishingReport {
    let publish = try inPlace ? inPlacePublishing(project) : publishing(project)
    do throws(PublishingError) {
      return try publish(snapshot)
    } catch .refused(let message) {
      throw Failure(.usage, message, in: project.language)
    } catch .failed(let message) {
      throw Failure(.machine, message, in: project.language)
    }
  }

  /// Writing file by file into the output folder.
  private func inPlacePublishing(_ project: LoadedProject) throws(Failure) -> Publishing {
    let folder = try outputFolder(in: project.folder, language: project.language)
    return { (snapshot) throws(PublishingError) in
      try writeSite(
        snapshot,
        to: folder,
        copyingFrom: project.folder,
        resizing: project.pictureTool?.resized
      )
    }
  }

  /// Putting a whole site in the place of the output folder.
  private func publishing(_ project: LoadedProject) throws(Failure) -> Publishing {
    let language = project.language
    let (parent, name) = try place(in: project.folder, language: language)
    return { (snapshot) throws(PublishingError) in
      try publishSite(
        snapshot,
        as: name,
        in: parent,
        copyingFrom: project.folder,
        resizing: project.pictureTool?.resized
      ) {
        let text = LocalizedText(
          nl: "Een andere bouw is met deze map bezig; even wachten…",
          en: "Another build is busy with this folder; waiting…"
        )
        Terminal.write(text.text(in: language) + "\n", to: .error)
      }
    }
  }

  /// The folder that the output folder lies in, and the name there.
  private func place(
    in project: DiskFileSystem,
    language: Language
  ) throws(Failure) -> (DiskFileSystem, SourcePath) {
    do throws(FileError) {
      guard let output else { return (project, SourcePath("public")) }
      return try DiskFileSystem.parent(of: output)
    } catch {
      throw Failure(error, in: language)
    }
  }

  private func outputFolder(
    in project: DiskFileSystem,
    language: Language
  ) throws(Failure) -> DiskFileSystem {
    do throws(FileError) {
      if let output { return try DiskFileSystem(creating: output) }
      return try DiskFileSystem(creating: SourcePath("public"), in: project)
    } catch {
      throw Failure(error, in: language)
    }
  }
}

/// Writes a site somewhere.
private typealias Publishing = (Snapshot) throws(PublishingError) -> PublishingReport

import Citing
import Linking
import Model
import Numbering
import Querying
import Rendering
import SourceText
import Theme

/// Every name that the templates of a project can see, as Markdown, with examples of its pages.
public func templateDocumentation(of snapshot: Snapshot) -> String {
  let graph = snapshot.graph
  let style = HouseStyle(
    named: graph.configuration.citationStyle,
    among: snapshot.theme.citationFiles,
    otherwise: Theme.builtInStyle
  )
  let found = pages(of: graph, texts: citedTexts(of: graph, in: style), numbers: number(graph))
  return templateDocumentation(
    pages: found.pages,
    site: Site(graph.configuration, navigation: found.navigation, explorer: found.explorer),
    schema: graph.schema,
    questions: graph.configuration.questions
  )
}

/// The files of the built-in theme, by their names below `templates/`, ordered by name.
public let builtInThemeFiles: [SourceFile] = BuiltInTheme.files.map { file in
  let name = file.path.text.dropFirst("templates/".utf8.count)
  return SourceFile(path: SourcePath(String(name)), bytes: file.bytes)
}

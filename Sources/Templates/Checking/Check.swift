import Diagnostics
import SourceText

extension TemplateSet {
  /// What is wrong with the names of a template, and of everything it calls, for data of a shape.
  ///
  /// Walks the program as filling does, with shapes in place of values. Where nothing is found,
  /// filling finds every name, as long as each record has all names of its shape, with `.absent`
  /// where there is nothing.
  public func check(
    template name: String,
    root: ShapeID,
    shapes: TemplateShapes
  ) -> [Diagnostic] {
    guard let entry = program.entries[name] else {
      let path = SourcePath("templates/\(name).html")
      return [
        .templateMissing(name, among: names, at: SourceRange(path: path, bytes: 0..<0))
      ]
    }
    var walk = ShapeWalk(program: program, shapes: shapes, root: root, entry: entry)
    return walk.walk().sorted()
  }
}

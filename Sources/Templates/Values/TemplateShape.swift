import Diagnostics

/// What a record gives to a template: its names, their kinds, and what they mean.
public struct TemplateShape: Hashable, Sendable {
  /// What the shape is called, and how others refer to it.
  public let id: ShapeID

  /// What a record of this shape is.
  public let documentation: LocalizedText

  /// The names in the order in which they are explained.
  public let members: [TemplateMember]

  /// The names alone: what the records of this shape can share.
  public let names: [TemplateName]

  /// Describes a record.
  public init(_ id: ShapeID, _ documentation: LocalizedText, members: [TemplateMember]) {
    self.id = id
    self.documentation = documentation
    self.members = members
    names = members.map(\.name)
  }
}

/// The name of a shape: how members refer to it, also to the shape that they are part of.
public struct ShapeID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name itself.
  public let text: String

  /// Makes the name of a shape.
  public init(_ text: String) { self.text = text }

  /// Makes the name of a shape of a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The name itself.
  public var description: String { text }
}

/// One name that a template can use.
public struct TemplateMember: Hashable, Sendable {
  /// What a name can stand for.
  public enum Kind: Hashable, Sendable {
    /// Plain text, escaped where it is inserted.
    case text

    /// HTML that is safe already.
    case html

    /// Yes or no.
    case flag

    /// A record.
    case record(ShapeID)

    /// Records in order.
    case list(ShapeID)

    /// Texts in order; `{{.}}` inserts one.
    case texts

    /// Pieces of HTML in order; `{{.}}` inserts one.
    case htmls
  }

  /// The name.
  public let name: TemplateName

  /// What it stands for.
  public let kind: Kind

  /// What it means, in one sentence for whoever writes a theme.
  public let documentation: LocalizedText

  /// Describes a name.
  public init(_ name: TemplateName, _ kind: Kind, _ documentation: LocalizedText) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
  }
}

/// All shapes that the templates of a theme can meet.
public struct TemplateShapes: Hashable, Sendable {
  /// The shapes in the order in which they are explained.
  public let shapes: [TemplateShape]

  private let indices: [ShapeID: Int]

  /// Collects shapes; each has its own name, and every shape that a member names is there.
  public init(_ shapes: [TemplateShape]) {
    var indices: [ShapeID: Int] = [:]
    for (index, shape) in shapes.enumerated() {
      precondition(indices[shape.id] == nil, "two shapes are called \(shape.id)")
      indices[shape.id] = index
    }
    self.shapes = shapes
    self.indices = indices
    for shape in shapes {
      for case .record(let id) in shape.members.map(\.kind) { _ = index(of: id) }
      for case .list(let id) in shape.members.map(\.kind) { _ = index(of: id) }
    }
  }

  /// The shape of a name, which must be there.
  public subscript(id: ShapeID) -> TemplateShape { shapes[index(of: id)] }

  func index(of id: ShapeID) -> Int {
    guard let index = indices[id] else { preconditionFailure("no shape is called \(id)") }
    return index
  }
}

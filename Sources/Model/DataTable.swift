/// The things of a list as a table for programs: a row for each, a column for each field.
public struct DataTable: Hashable, Sendable {
  /// What stands in a cell.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case empty

    /// Words, a key, a date `2019-04-26`.
    case text(String)

    /// A number as it is written.
    case number(String)

    /// Yes or no.
    case flag(Bool)

    /// Several values.
    case list([String])
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What programs call it: the name in the schema.
    public var name: String

    /// What people call it.
    public var label: String

    /// Makes a column.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// The name of its files, without their endings.
  public var name: String

  /// What it lists.
  public var title: String

  /// The columns, the key of each thing first, its address last.
  public var columns: [Column]

  /// The rows, each with a value for each column.
  public var rows: [[Value]]

  /// Makes a table.
  public init(name: String, title: String, columns: [Column], rows: [[Value]]) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension PageValue {
  /// The value as words.
  public var plainText: String {
    switch self {
    case .text(let text, _), .term(let text), .date(let text, _), .url(let text): text
    case .link(let link): link.title
    case .list(let items): items.map(\.plainText).joined(separator: ", ")
    case .record(let fields):
      fields.map { "\($0.label): \($0.value.plainText)" }.joined(separator: "; ")
    }
  }
}

extension QueryResult {
  /// Whether there are rows under several titles, which then are the first column.
  private var isGrouped: Bool { groups.contains { !$0.title.isEmpty } }

  /// What stands above the columns of `plainRows`.
  public var plainHeader: [String] {
    (isGrouped ? [""] : []) + (columns.isEmpty ? [""] : columns)
  }

  /// The rows as words, each with the title of its group where there are any.
  public var plainRows: [[String]] {
    let isGrouped = isGrouped
    return groups.flatMap { group in
      group.rows.map { row in
        (isGrouped ? [group.title] : []) + [row.heading.plainText] + row.cells.map(\.plainText)
      }
    }
  }
}

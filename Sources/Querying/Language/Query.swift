import Model
import Selection
import SourceText

/// A question to the data that can be answered: every name means something.
///
/// The language, in the notation of ISO 14977; words in capitals are in Dutch or English:
///
///     query     = type, [ WHERE, condition ], { clause } ;
///     type      = the name of a type, or what one or several of it are called ;
///     condition = both, { OR, both } ;
///     both      = test, { AND, test } ;
///     test      = NOT, test | "(", condition, ")" | operand, [ relation ] ;
///     operand   = path | COUNT, "(", path, [ WHERE, condition ], ")" ;
///     relation  = ( "=" | "!=" | "<" | "<=" | ">" | ">=" | CONTAINS | BEGINS ), value
///               | IS, [ NOT ], ( EMPTY | value ) ;
///     path      = name, { ".", name } ;
///     clause    = SHOW, column, { ",", column } | SORT, operand, [ DESCENDING ], { ",", operand,
///                 [ DESCENDING ] } | GROUP, path | LIMIT, number
///               | AS, display, [ BY, path, [ AND, path ] ] ;
///     column    = operand, [ AS, text ] ;
///     value     = THIS | word | number | date | '"', text, '"' ;
///
/// Each clause stands once. A question is at most 20,000 bytes and nests at most 64 levels.
struct Query {
  /// What a column shows.
  enum Content {
    /// The values of a path.
    case values(SelectionPath)

    /// How many values a path has, of those things that satisfy a condition.
    case count(SelectionPath, where: Condition?)
  }

  /// A column and what stands above it.
  struct Column {
    var content: Content
    var label: String
  }

  /// What rows are sorted by.
  struct SortKey {
    var content: Content
    var isDescending: Bool
  }

  var type: TypeDefinition
  var condition: Condition?
  var columns: [Column] = []
  var sortKeys: [SortKey] = []
  var grouping: SelectionPath?
  var limit: Int?
  var display: QueryResult.Display?

  /// The path of a matrix, a timeline or a map.
  var displayPath: SelectionPath?

  /// The path of the columns of a crosstab.
  var crossPath: SelectionPath?
}

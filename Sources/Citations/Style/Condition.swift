/// What a branch of a choice asks for, as section "Choose" of the specification says.
struct Condition: Sendable {
  /// What is asked.
  enum Question {
    case disambiguate
    case isNumeric
    case isUncertainDate
    case locator
    case position
    case type
    case variable
    case unknown
  }

  let question: Question
  let value: String

  /// The conditions of a branch; those about setting apart first, as all of them must be counted.
  static func all(of element: XMLElement) -> [Condition] {
    element.attributes.sorted { $0.key < $1.key }.filter { $0.key != "match" }.flatMap { pair in
      pair.value.split(separator: " ").map { word in
        let question = question(pair.key)
        let isPlace = question == .locator && word == "sub"
        return Condition(question: question, value: isPlace ? "sub-verbo" : String(word))
      }
    }
  }

  private static func question(_ name: String) -> Question {
    switch name {
    case "disambiguate": .disambiguate
    case "is-numeric": .isNumeric
    case "is-uncertain-date": .isUncertainDate
    case "locator": .locator
    case "position": .position
    case "type": .type
    case "variable": .variable
    default: .unknown
    }
  }
}

import Diagnostics
import Model
import SourceText

extension PageBuilder {
  /// The things of a type as a table: its fields and relations in the order of the schema, between
  /// the key and the address.
  ///
  /// Linear in the fields and relations of the things.
  func table(of type: TypeDefinition, at address: String) -> DataTable? {
    guard let things = members[type.name.value], !things.isEmpty else { return nil }
    let relations = type.relations.filter { !$0.isDerived && !$0.isExternal }
    let own = Set(type.fields.map(\.name.value) + relations.map(\.name.value))
    func free(_ name: String) -> String { own.contains(name) ? name + "-" : name }
    let columns =
      [DataTable.Column(name: free("key"), label: isDutch ? "Sleutel" : "Key")]
      + type.fields.map { column($0.name.value, $0.label) }
      + relations.map { column($0.name.value, $0.label) }
      + [DataTable.Column(name: free("address"), label: isDutch ? "Adres" : "Address")]
    return DataTable(
      name: address.split(separator: "/").last.map(String.init) ?? type.name.value,
      title: type.plural(in: language),
      columns: columns,
      rows: things.map { row(of: $0, type.fields, relations) }
    )
  }

  private func column(_ name: String, _ label: Labels) -> DataTable.Column {
    DataTable.Column(name: name, label: self.label(label, name: name).capitalizedFirst)
  }

  private func row(
    of id: EntityID,
    _ fields: [FieldDefinition],
    _ relations: [RelationDefinition]
  ) -> [DataTable.Value] {
    let entity = graph[id]
    var row: [DataTable.Value] = [.text(entity.key)]
    row.reserveCapacity(fields.count + relations.count + 2)
    for field in fields {
      let value = entity.fields.first { $0.name == field.name.value }?.value
      row.append(value.map { data($0) } ?? .empty)
    }
    for relation in relations {
      let keys = graph.outgoing(of: id)
        .filter { graph.predicate(of: $0).name == relation.name.value }
        .map { graph[$0.object].key }
      row.append(keys.isEmpty ? .empty : keys.count == 1 ? .text(keys[0]) : .list(keys))
    }
    row.append(.text(graph.configuration.baseURL + entity.address))
    return row
  }

  private func data(_ value: EntityValue) -> DataTable.Value {
    switch value {
    case .text(let text), .date(let text), .url(let text): .text(text)
    case .number(let text): .number(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.map { words($0) })
    case .localized, .enumerated, .reference, .record: .text(words(value))
    }
  }

  /// A value as words; an object as its fields, each behind its label.
  private func words(_ value: EntityValue) -> String {
    switch value {
    case .text(let text), .number(let text), .date(let text), .url(let text): text
    case .localized(let labels): labels.text(in: language) ?? ""
    case .flag(let flag): word(flag)
    case .enumerated(let name, let labels): label(labels, name: name)
    case .reference(let id): graph[id].key
    case .list(let items): items.map { words($0) }.joined(separator: ", ")
    case .record(let fields):
      fields.filter { !$0.isDefault }
        .map { "\(label($0.label, name: $0.name)): \(words($0.value))" }
        .joined(separator: ", ")
    }
  }

  /// Names the files of the answers of a page: for one in the text the id of the heading above it, for
  /// one of its template the name of the question, with a number where a name is taken.
  ///
  /// So a name stays while the text around it changes.
  func nameFiles(of page: inout Page) {
    var taken: Set<String> = [page.table?.name ?? "", "index"]
    func free(_ name: String) -> String {
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
    for index in page.answers.indices {
      guard let result = page.answers[index].result, result.hasFile else { continue }
      let node = page.answers[index].node
      let heading = page.headings.last { $0.node < node }?.id ?? ""
      let name = foldedKey(heading)
      page.answers[index].fileName = free(name.isEmpty ? (isDutch ? "lijst" : "list") : name)
    }
    for index in page.namedAnswers.indices where page.namedAnswers[index].result.hasFile {
      page.namedAnswers[index].fileName = free(foldedKey(page.namedAnswers[index].name))
    }
  }
}

extension QueryResult {
  /// Whether there are rows to put in a file.
  fileprivate var hasFile: Bool {
    display != .count && groups.contains { !$0.rows.isEmpty }
  }
}

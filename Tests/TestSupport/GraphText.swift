import Model
import SourceText

/// A graph as text: each thing with its fields, relations and links, then the menu.
func graphText(of graph: KnowledgeGraph) -> String {
  var text = ""
  for (index, entity) in graph.entities.enumerated() {
    text += "\(name(of: EntityID(index), in: graph)) \(quoted(entity.title)) /\(entity.address)"
    if let type = entity.indexedType { text += " (lists \(type))" }
    text += "\n"
    if !entity.summary.isEmpty { text += "  summary \(quoted(entity.summary))\n" }
    if let order = entity.order { text += "  order \(order)\n" }
    for field in entity.fields {
      text += "  \(field.name): \(shown(field.value, in: graph))\n"
    }
    for relation in graph.outgoing(of: EntityID(index)) {
      text += "  " + relationText(relation, in: graph) + "\n"
    }
    let document = graph.documents[entity.document]
    for (link, target) in zip(document.links, graph.links[entity.document]) {
      let fragment = link.fragment.map { "#" + $0.value } ?? ""
      text += "  \(link.form) \(quoted(link.target.value + fragment))"
      text += " leads to \(shown(target, in: graph))\n"
    }
    for (reference, target) in zip(document.references, graph.references[entity.document]) {
      let keys = reference.items.map { "@" + $0.key.value }.joined(separator: "; ")
      text += "  reference \(quoted(keys)) leads to \(shown(target, in: graph))\n"
    }
  }
  for item in graph.navigation {
    text += "menu \(quoted(item.label)) leads to \(shown(item.target, in: graph))\n"
  }
  return text
}

private func name(of id: EntityID, in graph: KnowledgeGraph) -> String {
  let entity = graph[id]
  return (entity.type.map { "\($0):" } ?? "page ") + entity.key
}

private func name(of work: WorkID, in graph: KnowledgeGraph) -> String {
  switch work {
  case .thing(let id): name(of: id, in: graph)
  case .listed(let index): "entry " + graph.library[index].key.value
  }
}

private func relationText(_ relation: Relation, in graph: KnowledgeGraph) -> String {
  let predicate = graph.predicate(of: relation)
  var text = "\(predicate.name) -> \(name(of: relation.object, in: graph))"
  if !relation.qualifiers.isEmpty {
    let fields = relation.qualifiers.map { "\($0.name): \(shown($0.value, in: graph))" }
    text += " {\(fields.joined(separator: ", "))}"
  }
  if let mention = relation.mention {
    text += " \(quoted("\(mention.before)<\(mention.name)>\(mention.after)"))"
    if !mention.heading.isEmpty { text += " below #\(mention.heading)" }
  }
  return text
}

/// Values nest only as deep as the parser lets them.
private func shown(_ value: EntityValue, in graph: KnowledgeGraph) -> String {
  switch value {
  case .text(let text): return quoted(text)
  case .localized(let labels):
    let texts = labels.entries.map { "\($0.language) \(quoted($0.text))" }
    return texts.joined(separator: ", ")
  case .number(let text): return "number \(text)"
  case .date(let text): return "date \(text)"
  case .flag(let flag): return "\(flag)"
  case .enumerated(let name, let label):
    return "value \(name)" + (label.isEmpty ? "" : " \(quoted(label.text(in: "nl") ?? ""))")
  case .url(let address): return "<\(address)>"
  case .reference(let id): return name(of: id, in: graph)
  case .list(let items):
    return "[" + items.map { shown($0, in: graph) }.joined(separator: ", ") + "]"
  case .record(let fields):
    let texts = fields.map { "\($0.name): \(shown($0.value, in: graph))" }
    return "{" + texts.joined(separator: ", ") + "}"
  }
}

private func shown(_ reference: ResolvedReference, in graph: KnowledgeGraph) -> String {
  switch reference {
  case .citation(let works):
    works.map { work in
      "work " + name(of: work.id, in: graph) + (work.intent.map { " as \($0)" } ?? "")
    }.joined(separator: "; ")
  case .parts(let parts): parts.map { shown($0, in: graph) }.joined(separator: "; ")
  case .broken: "nothing"
  }
}

private func shown(_ part: ReferencedPart, in graph: KnowledgeGraph) -> String {
  let document = graph.documents[graph[part.thing].document]
  switch part {
  case .thing(let id): return name(of: id, in: graph)
  case .block(let id, let index):
    return "\(document.blocks[index].kind) \(index + 1) of \(name(of: id, in: graph))"
  case .section(let id, let index):
    return "section #\(document.headings[index].id) of \(name(of: id, in: graph))"
  }
}

private func shown(_ link: ResolvedLink, in graph: KnowledgeGraph) -> String {
  switch link {
  case .entity(let id, let fragment):
    name(of: id, in: graph) + (fragment.map { "#\($0)" } ?? "")
  case .heading(let id): "#\(id)"
  case .asset(let address, let size): "file /\(address), \(size) bytes"
  case .typeIndex(let type): "list of \(type)"
  case .external(let address): "<\(address)>"
  case .broken: "nothing"
  }
}

import Diagnostics
import Model
import SourceText

/// Links whose text is their address: it is read letter by letter, and says little.
func addressesAsTexts(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    document.links.compactMap { link -> Diagnostic? in
      guard link.form == .link, let text = ownText(of: link, in: document.body),
        text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
          || text.utf8.starts(with: "www.".utf8), !text.utf8.contains(0x20)
      else { return nil }
      return .linkTextIsAddress(at: document.body.nodes[link.node].range(in: document.path))
    }
  }
}

/// Links to documents elsewhere whose text does not say of what type they are; those of the site say
/// it themselves.
func downloadsWithoutType(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.indices.flatMap { index in
    let document = graph.documents[index]
    return zip(document.links, graph.links[index]).compactMap { link, resolved -> Diagnostic? in
      guard case .external(let address) = resolved, link.form == .link,
        let type = DownloadType(address: address),
        let text = ownText(of: link, in: document.body), !type.isNamed(in: text)
      else { return nil }
      return .downloadWithoutType(
        type.name,
        at: document.body.nodes[link.node].range(in: document.path)
      )
    }
  }
}

/// Tables without a caption: who goes from table to table hears only that there is one.
func tablesWithoutCaption(in graph: KnowledgeGraph) -> [Diagnostic] {
  graph.documents.flatMap { document in
    let body = document.body
    return body.nodes.indices.compactMap { index -> Diagnostic? in
      guard body.nodes[index].kind == .table, body.nodes[index + 1].kind != .tableCaption else {
        return nil
      }
      return .tableWithoutCaption(at: body.nodes[index + 1].range(in: document.path))
    }
  }
}

import Diagnostics
import Model

/// The data of the page to wander from, as JSON: each thing once, relations as places of things.
public func explorerData(_ explorer: Explorer) -> OutputFile? {
  var json = JSONText()
  json.object { json in
    json.name("kinds")
    json.array(explorer.kinds) { json, kind in
      json.object {
        $0.member("name", kind.name)
        $0.member("label", kind.label)
      }
    }
    json.name("facets")
    json.array(explorer.facets) { json, facet in
      json.object {
        $0.member("name", facet.name)
        $0.member("label", facet.label)
        $0.name("values")
        $0.array(facet.values) { json, value in
          json.object {
            $0.member("name", value.name)
            $0.member("title", value.title)
          }
        }
      }
    }
    json.name("things")
    json.array(explorer.things) { json, thing in
      json.object {
        $0.member("title", thing.title)
        $0.member("address", thing.address)
        $0.name("kind")
        $0.number(thing.kind)
        $0.name("facets")
        $0.array(thing.facets) { json, values in json.array(values) { $0.number($1) } }
        $0.name("years")
        $0.array(thing.years) { $0.number($1) }
      }
    }
    json.name("predicates")
    json.array(explorer.predicates) { json, predicate in
      json.object {
        $0.member("label", predicate.label)
        $0.member("inverse", predicate.inverse)
      }
    }
    json.name("relations")
    json.array(explorer.relations) { json, relation in
      json.array([relation.from, relation.predicate, relation.to]) { $0.number($1) }
    }
  }
  return OutputPath(explorer.dataAddress).map {
    OutputFile(path: $0, contents: .bytes(json.bytes))
  }
}

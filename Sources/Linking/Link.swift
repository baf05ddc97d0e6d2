import Diagnostics
import Model
import SourceText

/// Makes one graph of all files: every name meets its declaration, or a diagnostic says why not.
///
/// Nothing is dropped for a fault: a thing with a wrong field is still a thing. Linear in the
/// sources, but for suggestions, which cost one pass over the names for each unresolved name.
public func link(
  _ documents: [Document],
  schema: Schema,
  configuration: Configuration,
  assets: [Asset] = [],
  library: [ListedWork] = [],
  pictureRecipe: PictureRecipe? = nil,
  unreadable: [SourcePath] = []
) -> Diagnosed<KnowledgeGraph> {
  let sources = SourceFolders(configuration.sources)
  let translations = Translations(documents, language: configuration.language)
  let declared = declarations(
    of: documents,
    schema: schema,
    sources: sources,
    translations: translations,
    language: configuration.language
  )
  var diagnostics = declared.diagnostics + translations.diagnostics
  let published = publish(
    assets,
    sources: sources,
    documents: declared.value,
    smaller: pictureRecipe.map { (configuration.pictureWidths?.value ?? [], $0) }
  )
  diagnostics += published.diagnostics + pictureFindings(configuration, recipe: pictureRecipe)
  let names = NameIndex(
    declarations: declared.value,
    documents: documents,
    assets: published.value,
    schema: schema,
    sources: sources,
    unreadable: Set(unreadable)
  )

  let labels = LabelIndex(declared.value, documents: documents) {
    translations.entries[$0.document] == nil
  }
  diagnostics += labels.duplicates
  var named: Set<ReferencedPart> = []
  let patterns = Patterns(of: schema)
  let citing = CitingRelation(schema)
  let library = Library(library, names: names)
  diagnostics += library.diagnostics
  var predicates = PredicateTable(
    mention: mentionDefinition(in: schema),
    citation: citing.definition
  )
  var entities: [Entity] = []
  var relations: [Relation] = []
  var links = [[ResolvedLink]](repeating: [], count: documents.count)
  var references = [[ResolvedReference]](repeating: [], count: documents.count)
  var unknown = UnknownNames()
  entities.reserveCapacity(documents.count)
  for (index, declaration) in declared.value.enumerated() {
    let document = documents[declaration.document]
    var typing = FieldTyping(
      subject: EntityID(index),
      declaration: declaration,
      document: document,
      names: names,
      schema: schema,
      patterns: patterns
    )
    typing.run(predicates: &predicates)
    unknown.add(typing)
    diagnostics += typing.diagnostics
    relations += typing.relations
    entities.append(declaration.entity(fields: typing.fields, language: configuration.language))
    var resolver = LinkResolver(document: document, subject: EntityID(index), names: names)
    resolver.run()
    diagnostics += resolver.diagnostics
    links[declaration.document] = resolver.links
    if !document.references.isEmpty {
      var resolver = ReferenceResolver(
        document: document,
        subject: EntityID(index),
        names: names,
        labels: labels,
        citing: citing,
        library: library
      )
      resolver.run()
      diagnostics += resolver.diagnostics
      references[declaration.document] = resolver.references
      for case .parts(let parts) in resolver.references { named.formUnion(parts) }
    }
    if translations.entries[declaration.document] != nil { continue }
    relations += mentions(
      in: document,
      of: EntityID(index),
      links: resolver.links,
      references: references[declaration.document],
      declarations: declared.value,
      citing: citing
    )
  }
  diagnostics += unknown.diagnostics(names: names)
  diagnostics += labels.uncited(named)
  let navigation = navigation(configuration, names: names)
  diagnostics += navigation.diagnostics
  let reports = reports(configuration, names: names)
  diagnostics += reports.diagnostics
  let redirects = redirects(
    configuration,
    names: names,
    taken: (declared.value, published.value)
  )
  diagnostics += redirects.diagnostics
  let graph = KnowledgeGraph(
    schema: schema,
    configuration: configuration,
    documents: documents,
    entities: entities,
    relations: relations,
    predicates: predicates.list,
    links: links,
    references: references,
    navigation: navigation.value,
    reports: reports.value,
    assets: published.value,
    library: library.works,
    redirects: redirects.value
  )
  let complete = addingDerivedRelations(to: graph)
    .adding(translations.list(declared.value, documents))
  return Diagnosed(complete, diagnostics)
}

/// What the schema says of mentions: a relation that is derived from links.
private func mentionDefinition(in schema: Schema) -> RelationDefinition? {
  schema.types.lazy.flatMap(\.relations).first { $0.derivation.first?.value == "from-links" }
}

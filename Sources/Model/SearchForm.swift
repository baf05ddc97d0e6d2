/// What readers can ask of a whole site, on the page to search from.
public struct SearchForm: Hashable, Sendable {
  /// The folder of the index below the site, ending in `/`.
  public var index: String

  /// What pages can be told apart by.
  public var facets: [Explorer.Facet]

  /// Makes a form.
  public init(index: String, facets: [Explorer.Facet]) {
    self.index = index
    self.facets = facets
  }
}

/// Something that pages can be told apart by, and which of its values each page has.
public struct PageFacet: Hashable, Sendable {
  /// Its name, label and values.
  public var facet: Explorer.Facet

  /// The places of the values that a page has, by its address; none for a page that is not there.
  public var valuesOf: [String: [Int]]

  /// Makes a facet of pages.
  public init(facet: Explorer.Facet, valuesOf: [String: [Int]]) {
    self.facet = facet
    self.valuesOf = valuesOf
  }
}

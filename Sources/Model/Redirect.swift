/// An address of before that the settings name, with what it leads to.
public struct ResolvedRedirect: Hashable, Sendable {
  /// The address below the site, ending in `/` or naming a file.
  public let address: String

  /// What it leads to.
  public let target: ResolvedLink

  /// Makes a redirect.
  public init(address: String, target: ResolvedLink) {
    self.address = address
    self.target = target
  }
}

/// An address that the site had before, and where what stood there is now.
public struct PageRedirect: Hashable, Sendable {
  /// The address below the site, ending in `/` or naming a file.
  public let address: String

  /// The page, or the address outside the site.
  public let link: PageLink

  /// Makes a redirect.
  public init(address: String, link: PageLink) {
    self.address = address
    self.link = link
  }
}

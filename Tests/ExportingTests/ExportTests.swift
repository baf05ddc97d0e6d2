import Exporting
import Model
import SourceText
import Testing

/// What cannot be shown by a small project: limits, and titles that would break out.
struct ExportTests {
  private func site(_ address: String = "https://voorbeeld.nl/onder/") -> Site {
    var configuration = Configuration()
    configuration.title = "Site & <co>"
    configuration.baseURL = address
    return Site(configuration, navigation: [])
  }

  private func page(_ address: String, updated: String = "", title: String = "Titel") -> Page {
    var page = Page(role: .thing, address: address, language: "nl", title: title)
    page.delivery.updated = updated
    return page
  }

  private func text(_ path: String, of files: [OutputFile]) -> String {
    for file in files where file.path.text == path {
      if case .bytes(let bytes) = file.contents { return String(decoding: bytes, as: UTF8.self) }
    }
    return ""
  }

  @Test
  func aSitemapIsPartedBehindFiftyThousandAddresses() {
    let pages = (0...50_000).map { page("a/\($0)/", updated: $0 == 50_000 ? "2020-02" : "") }
    let files = exports(of: pages, redirects: [], site: site())
    #expect(
      text("sitemap.xml", of: files).contains("<loc>https://voorbeeld.nl/onder/sitemap-2.xml")
    )
    #expect(text("sitemap.xml", of: files).contains("<lastmod>2020-02</lastmod>"))
    #expect(text("sitemap-1.xml", of: files).matches(of: /<url>/).count == 50_000)
    #expect(text("sitemap-2.xml", of: files).matches(of: /<url>/).count == 1)
  }

  @Test
  func aFeedHasTheNewestFirstAndNothingBreaksOut() {
    let pages = [
      page("a/", updated: "2020-01-02"), page("b/"),
      page("c/", updated: "2020", title: "]]></title><x y=\"'&\u{1}\u{FFFF}"),
      page("d/", updated: "2021-03"),
    ]
    let feed = text("feed.xml", of: exports(of: pages, redirects: [], site: site()))
    let dates = feed.matches(of: /<updated>([^<]*)/).map { String($0.output.1) }
    #expect(
      dates == [
        "2021-03-01T00:00:00Z", "2021-03-01T00:00:00Z", "2020-01-02T00:00:00Z",
        "2020-01-01T00:00:00Z",
      ]
    )
    #expect(feed.contains("]]&gt;&lt;/title&gt;&lt;x y=&quot;&apos;&amp;</title>"))
    #expect(!feed.contains("/b/"))
  }

  @Test
  func aSiteWithoutAnAddressHasWhatNeedsNone() {
    let files = exports(of: [page("a/", updated: "2020")], redirects: [], site: site(""))
    #expect(files.map(\.path.text) == [".nojekyll", "_headers", "robots.txt"])
    #expect(!text("robots.txt", of: files).contains("Sitemap"))
  }

  @Test
  func serversSendReadersOnAndRunNothingThatAnAddressSays() {
    let redirects = [
      PageRedirect(
        address: "oud/",
        link: PageLink(title: "", target: .page("nieuw/", fragment: ""))
      ),
      PageRedirect(
        address: "weg/",
        link: PageLink(title: "", target: .external("https://x.nl/$uri;\"}\n"))
      ),
    ]
    let files = exports(of: [], redirects: redirects, site: site())
    #expect(text("_redirects", of: files).hasPrefix("/onder/oud/ /onder/nieuw/ 301\n"))
    let settings = nginxSettings(site: site(), redirects: redirects)
    #expect(settings.contains("location = \"/onder/oud/\" { return 301 \"/onder/nieuw/\"; }"))
    #expect(settings.contains("{ return 301 \"https://x.nl/%24uri;%22%7D%0A\"; }"))
    for line in text("_headers", of: files).split(separator: "\n") where line.hasPrefix("  X") {
      #expect(settings.contains("add_header X-Content-Type-Options \"nosniff\" always;"))
    }
  }
}

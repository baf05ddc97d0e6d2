import Model
import SourceText

/// A header that every answer of the server carries.
struct ServerHeader {
  let name: String
  let value: String
}

/// The headers of every answer: what `Documentation/delivery.md` explains one by one.
let securityHeaders = [
  ServerHeader(
    name: "Content-Security-Policy",
    value: [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
      "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
      "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ]
    .joined(separator: "; ")
  ),
  ServerHeader(name: "Strict-Transport-Security", value: "max-age=31536000"),
  ServerHeader(name: "X-Content-Type-Options", value: "nosniff"),
  ServerHeader(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
  ServerHeader(
    name: "Permissions-Policy",
    value: [
      "camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()",
    ]
    .joined(separator: ", ")
  ),
  ServerHeader(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
  ServerHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
]

/// How long files whose names change with their bytes may be kept.
private let lasting = "public, max-age=31536000, immutable"

/// The files that hosts read: `_headers` and `_redirects` of Netlify and Cloudflare, `.nojekyll` of
/// GitHub, and `robots.txt`.
///
/// Those hosts join the values of a header that two rules give, so that the pages have no rule for
/// how long they are kept: without one they are asked for anew each time, as they should be.
func serverFiles(site: Site, redirects: [PageRedirect]) -> [ExportedFile] {
  let base = percentEncoded(site.basePath)
  var headers = base + "*\n"
  for header in securityHeaders { headers += "  \(header.name): \(header.value)\n" }
  headers += "\(base)theme/*\n  Cache-Control: \(lasting)\n"
  var robots = "User-agent: *\nAllow: /\n"
  if !site.baseURL.isEmpty {
    robots += "Sitemap: \(PublicAddresses(site).address("sitemap.xml"))\n"
  }
  var files: [ExportedFile] = [
    (".nojekyll", []), ("_headers", Array(headers.utf8)), ("robots.txt", Array(robots.utf8)),
  ]
  if !redirects.isEmpty {
    let lines = redirects.map { "\(base)\(percentEncoded($0.address)) \(target($0, base)) 301\n" }
    files.append(("_redirects", Array(lines.joined().utf8)))
  }
  return files
}

/// The settings for an nginx that serves the site, to be included in its `server` block.
///
/// A place that adds a header of its own loses those around it, so that each place has them all.
public func nginxSettings(site: Site, redirects: [PageRedirect]) -> String {
  let base = percentEncoded(site.basePath)
  func headers(keeping: String, indentation: String) -> String {
    (securityHeaders + [ServerHeader(name: "Cache-Control", value: keeping)])
      .map { "\(indentation)add_header \($0.name) \"\($0.value)\" always;\n" }
      .joined()
  }
  var text = """
    # For the server block of an nginx that serves this site; written by `bericht headers`.
    charset utf-8;
    charset_types text/css text/javascript application/javascript application/json text/xml;
    error_page 404 \(base)404.html;
    gzip_static on;
    # Where the module for Brotli is installed: brotli_static on;

    """
  text += headers(keeping: "no-cache", indentation: "")
  text += "location \(base)theme/ {\n" + headers(keeping: lasting, indentation: "  ") + "}\n"
  text += "location ~ /\\.(?!well-known/) { return 404; }\n"
  text += "location ~ ^\(base)_(headers|redirects)$ { return 404; }\n"
  for redirect in redirects {
    text += "location = \"\(base)\(redirect.address)\" "
    text += "{ return 301 \"\(target(redirect, base).replacing("$", with: "%24"))\"; }\n"
  }
  return text
}

/// Where an address of before leads, as servers write it.
private func target(_ redirect: PageRedirect, _ base: String) -> String {
  switch redirect.link.target {
  case .page(let address, _): base + percentEncoded(address)
  case .external(let address): percentEncoded(address, isWhole: true)
  }
}

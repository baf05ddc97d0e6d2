import Archives
import Model

/// A book as the bytes of an EPUB 3.3 file: equal books give equal bytes.
///
/// After https://www.w3.org/TR/epub-33/ and, for what is said of accessibility,
/// https://www.w3.org/TR/epub-a11y-111/.
public func bind(_ book: Book) -> [UInt8] {
  var archive = ZipArchive()
  archive.append(Array("application/epub+zip".utf8), named: "mimetype")
  archive.append(Array(container.utf8), named: "META-INF/container.xml")
  archive.append(Array(packageDocument(of: book).utf8), named: "EPUB/package.opf")
  for file in book.files {
    let isText = mediaType(of: file.path) == "application/xhtml+xml"
    let bytes = isText ? file.bytes.withoutForbiddenCharacters : file.bytes
    archive.append(bytes, named: "EPUB/" + file.path.text)
  }
  return archive.bytes
}

/// Where the package document is.
private let container = """
  <?xml version="1.0" encoding="utf-8"?>
  <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
  <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
  </container>

  """

/// The media type of a file that an EPUB may hold; nil for any other.
public func mediaType(of path: OutputPath) -> String? {
  switch path.text.split(separator: ".").last?.lowercased() {
  case "xhtml": "application/xhtml+xml"
  case "css": "text/css"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "svg": "image/svg+xml"
  case "webp": "image/webp"
  default: nil
  }
}

extension [UInt8] {
  /// Text in UTF-8 without the control characters that XML forbids.
  fileprivate var withoutForbiddenCharacters: [UInt8] {
    filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}

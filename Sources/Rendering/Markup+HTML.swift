import Model
import SourceText

extension Markup {
  /// The HTML of a body: for plain CommonMark what libcmark 0.30.2 writes, with ids on headings.
  ///
  /// `links` gives what each link leads to; headings are lowered so that the page keeps one `h1`.
  /// One loop with a stack of its own, linear in the body.
  ///
  /// `fetchesLate` has all pictures but the first fetched when readers come near.
  ///
  /// `answers` gives the HTML that takes the place of the questions at some nodes.
  func html(
    links: [BodyLink],
    references: [BodyReference] = [],
    numbers: [NodeNumber] = [],
    answers: [Int: [UInt8]] = [:],
    addresses: PageAddresses,
    headings: HeadingPlan,
    parts: [PagePart] = [],
    anchors: ParagraphAnchors = ParagraphAnchors(),
    language: String = "nl",
    typography: Typography = Typography(isOn: false, language: ""),
    fetchesLate: Bool = false
  ) -> [UInt8] {
    var renderer = MarkupRenderer(
      markup: self,
      links: links,
      references: references,
      numbers: numbers,
      answers: answers,
      addresses: addresses,
      headings: headings,
      parts: parts,
      anchors: anchors,
      language: language,
      typography: typography
    )
    renderer.fetchesLate = fetchesLate
    renderer.run()
    return renderer.writer.bytes
  }
}

/// The names of tags, so that no name is put together from text.
private struct Tag {
  let open: StaticString
  let close: StaticString

  static func heading(_ level: Int) -> Tag {
    switch level {
    case 1: Tag(open: "<h1", close: "</h1>")
    case 2: Tag(open: "<h2", close: "</h2>")
    case 3: Tag(open: "<h3", close: "</h3>")
    case 4: Tag(open: "<h4", close: "</h4>")
    case 5: Tag(open: "<h5", close: "</h5>")
    default: Tag(open: "<h6", close: "</h6>")
    }
  }
}

struct MarkupRenderer {
  let markup: Markup
  let links: [BodyLink]
  let bodyReferences: [BodyReference]

  /// What stands before captions, titles of boxes and headings, by node.
  let numbers: [Int: NodeNumber]
  let answers: [Int: [UInt8]]
  let addresses: PageAddresses
  let headings: HeadingPlan
  let parts: [PagePart]
  var anchors: ParagraphAnchors
  let language: String
  var typography: Typography
  var writer: HTMLWriter

  /// The nodes that are still open, outermost first.
  var open: [Int] = []
  var nextLink = 0
  private var nextReference = 0

  /// Whether the table that is open has more rows than its header.
  var hasBody = false

  /// Whether pictures say when browsers fetch them.
  var fetchesLate = false

  /// Whether a picture was written.
  var hasImage = false

  /// Links, by whether they lead somewhere and their tag was written; innermost last.
  var isLinked: [Bool] = []

  /// What is said of the files that those links lead to.
  var fileNotes: [String] = []

  /// Whether the block that is open has footnotes.
  var isNoted = false

  /// How often each footnote is referred to, and how often that was written, by its number.
  let references: [Int: Int]
  var written: [Int: Int] = [:]

  init(
    markup: Markup,
    links: [BodyLink],
    references: [BodyReference],
    numbers: [NodeNumber],
    answers: [Int: [UInt8]],
    addresses: PageAddresses,
    headings: HeadingPlan,
    parts: [PagePart],
    anchors: ParagraphAnchors,
    language: String,
    typography: Typography
  ) {
    self.markup = markup
    self.links = links
    self.bodyReferences = references
    self.numbers = Dictionary(
      numbers.map { ($0.node, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.answers = answers
    self.addresses = addresses
    self.headings = headings
    self.parts = parts
    self.anchors = anchors
    self.language = language
    self.typography = typography
    self.references = markup.footnoteReferences
    self.writer = HTMLWriter(capacity: markup.text.count + markup.nodes.count * 8)
  }

  mutating func run() {
    var index = 0
    while index < markup.nodes.count {
      while let last = open.last, Int(markup.nodes[last].end) <= index {
        close(markup.nodes[last])
        open.removeLast()
      }
      let node = markup.nodes[index]
      if isAtBlocks { enterBlock(node) }
      if index == headings.omitted || node.kind == .htmlBlock || node.kind == .htmlInline {
        index = Int(node.end)
      } else if node.kind == .codeBlock || node.kind == .inlineQuery, let answer = answers[index] {
        if node.kind == .codeBlock { writer.line() }
        writer.html(answer)
        index = Int(node.end)
      } else if node.kind == .image {
        typography.pass()
        image(index, node)
        index = Int(node.end)
      } else {
        enter(index, node)
        index += 1
      }
    }
    while let last = open.last {
      close(markup.nodes[last])
      open.removeLast()
    }
    endNoted()
  }

  /// Whether the next node is a block of the page or of one of its parts.
  private var isAtBlocks: Bool {
    open.last.map { markup.nodes[$0].kind == .document || markup.nodes[$0].kind == .part } ?? false
  }

  func text(_ node: MarkupNode) -> ArraySlice<UInt8> {
    markup.text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
  }

  func detail(_ node: MarkupNode) -> ArraySlice<UInt8> {
    markup.text[Int(node.detail.lowerBound)..<Int(node.detail.upperBound)]
  }

  private mutating func enter(_ index: Int, _ node: MarkupNode) {
    if node.isLeafBlock { typography.begin() }
    switch node.kind {
    case .document:
      open.append(index)
    case .blockQuote:
      begin(index, "<blockquote>\n")
    case .table, .tableRow, .tableHeading, .tableCell, .tableCaption:
      enterTable(index, node)
    case .bulletList:
      begin(index, "<ul>\n")
    case .orderedList:
      orderedList(index, node)
    case .item:
      item(index, node)
    case .paragraph:
      if node.isTight { open.append(index) } else { paragraph(index) }
      if index > 0, markup.nodes[index - 1].kind == .item { checkbox(markup.nodes[index - 1]) }
    case .heading:
      heading(index, node)
    case .footnote:
      enterFootnote(index, node)
    case .include:
      begin(index, "<p>")
    case .part:
      enterPart(index)
    case .figure:
      enterFigure(index, node)
    case .figureCaption:
      begin(index, "<figcaption>")
      writeNumber(ofOwner: index)
    case .definitionList:
      begin(index, "<dl>\n")
    case .definitionTerm:
      begin(index, "<dt>")
    case .definition:
      begin(index, "<dd>")
    case .callout:
      enterCallout(index, node)
    case .calloutTitle:
      enterCalloutTitle(index)
    case .codeBlock:
      codeBlock(node)
    case .thematicBreak:
      writer.line()
      writer.markup("<hr />\n")
    default:
      enterInline(index, node)
    }
  }

  private mutating func enterInline(_ index: Int, _ node: MarkupNode) {
    switch node.kind {
    case .text:
      let isAddress = isAddress(node)
      if isAddress { typography.pass() }
      writer.text(isAddress ? text(node) : typography.set(text(node)))
    case .softBreak:
      writer.markup("\n")
      typography.begin()
    case .lineBreak:
      writer.markup("<br />\n")
      typography.begin()
    case .code:
      typography.pass()
      writer.markup("<code>")
      writer.text(text(node))
      writer.markup("</code>")
    case .emphasis:
      writer.markup("<em>")
      open.append(index)
    case .strong:
      writer.markup("<strong>")
      open.append(index)
    case .span: enterSpan(index, node)
    case .abbreviation: enterAbbreviation(index, node)
    case .strikethrough:
      writer.markup("<del>")
      open.append(index)
    case .link: link(index, node)
    case .wikiLink: wikiLink(index, node)
    case .reference: reference(index, node)
    case .footnoteReference: footnoteReference(node)
    default: break
    }
  }

  /// A citation or cross-reference; one that leads nowhere as it was written.
  private mutating func reference(_ index: Int, _ node: MarkupNode) {
    while nextReference < bodyReferences.count, bodyReferences[nextReference].node < index {
      nextReference += 1
    }
    guard nextReference < bodyReferences.count, bodyReferences[nextReference].node == index,
      let text = bodyReferences[nextReference].text
    else { return writer.text(self.text(node)) }
    let isInLink = isLinked.contains(true)
    let number = bodyReferences[nextReference].number
    if number > 0 {
      writer.markup("<span class=\"cite\" id=\"cite_")
      writer.number(number)
      writer.markup("\">")
      writer.text(text, addresses: addresses, role: "doc-biblioref", isLinking: !isInLink)
      writer.markup("</span>")
    } else {
      writer.text(text, addresses: addresses, isLinking: !isInLink)
    }
  }

  mutating func begin(_ index: Int, _ tag: StaticString) {
    writer.line()
    writer.markup(tag)
    open.append(index)
  }

  private mutating func heading(_ index: Int, _ node: MarkupNode) {
    writer.line()
    writer.markup(Tag.heading(headings.level(of: Int(node.number))).open)
    writeID(detail(node))
    writeAttributes(of: node)
    writer.markup(">")
    if let number = numbers[index] {
      writer.markup("<span class=\"caption-number\">")
      writer.text(number.number)
      writer.markup("</span> ")
    }
    open.append(index)
  }

  private mutating func codeBlock(_ node: MarkupNode) {
    writer.line()
    let word = detail(node).prefix { $0 != 0x20 && $0 != 0x09 }
    if word.isEmpty {
      writer.markup("<pre><code>")
    } else {
      writer.markup("<pre><code class=\"language-")
      writer.text(word)
      writer.markup("\">")
    }
    writer.text(text(node))
    writer.markup("</code></pre>\n")
  }

  private mutating func close(_ node: MarkupNode) {
    switch node.kind {
    case .blockQuote:
      writer.line()
      writer.markup("</blockquote>\n")
    case .table, .tableRow, .tableHeading, .tableCell, .tableCaption: closeTable(node)
    case .footnote: closeFootnote(node)
    case .callout:
      writer.line()
      writer.markup("</div>\n")
    case .include: writer.markup("</p>\n")
    case .definitionList, .definitionTerm, .definition: closeDefinition(node)
    case .figure:
      closeFigure()
    case .figureCaption: writer.markup("</figcaption>\n")
    case .calloutTitle: writer.markup("</p>\n")
    case .bulletList: writer.markup("</ul>\n")
    case .orderedList: writer.markup("</ol>\n")
    case .item: writer.markup("</li>\n")
    case .paragraph: if !node.isTight { closeParagraph() }
    case .part: closePart()
    case .heading:
      writer.markup(Tag.heading(headings.level(of: Int(node.number))).close)
      writer.markup("\n")
    case .emphasis: writer.markup("</em>")
    case .strong: writer.markup("</strong>")
    case .abbreviation: writer.markup("</abbr>")
    case .span: closeSpan(node)
    case .strikethrough: writer.markup("</del>")
    case .link, .wikiLink: closeLink()
    default: break
    }
  }
}

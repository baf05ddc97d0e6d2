import Model
import Testing

@testable import Picturing

/// A thing with one relation.
private func picture(centre: String, neighbour: String) -> Picture {
  .neighbourhood(
    NeighbourhoodPicture(
      caption: PictureCaption(title: "Rond \(centre)", sentence: "Eén verband."),
      centre: PictureNode(title: centre, kind: "Missie", address: "a/"),
      incoming: NeighbourhoodPicture.Column(label: "Verwijst hiernaar", groups: []),
      outgoing: NeighbourhoodPicture.Column(
        label: "Waar dit naar verwijst",
        groups: [
          NeighbourhoodPicture.Group(
            label: "Werkt aan",
            relation: "werkt aan",
            isSymmetric: false,
            entries: [PictureNode(title: neighbour, kind: "Lab", address: "b/")]
          )
        ]
      )
    )
  )
}

@Test(arguments: [
  "<script>alert(1)</script>", "</svg><img src=x onerror=alert(1)>", "\"\u{301} onload=\u{301}\"",
  "<\u{338}script>", "a & b &amp; 'c'", "]]><!--", "\0\u{1}\u{7F}\u{85}", "\u{202E}omgekeerd",
])
func titlesCannotBecomeMarkup(title: String) {
  let bytes = drawing(of: picture(centre: title, neighbour: title), identifier: "picture_1")
  #expect(isWellFormed(bytes))
  let plain = drawing(of: picture(centre: "x", neighbour: "x"), identifier: "picture_1")
  for tag in ["<script", "<img", "<!--"] { #expect(occurrences(of: tag, in: bytes) == 0) }
  for tag in ["<text", "<rect", "<path"] {
    #expect(occurrences(of: tag, in: bytes) == occurrences(of: tag, in: plain))
  }
}

@Test
func aPictureHasItsBytes() {
  let bytes = drawing(of: picture(centre: "Lucht", neighbour: "Wind"), identifier: "picture_7")
  let expected = """
    <svg class="picture-drawing picture-w10" role="img" \
    aria-labelledby="picture_7_title picture_7_text" viewBox="0 0 500 98" font-size="14" \
    fill="none" stroke="currentColor">
    <title id="picture_7_title">Rond Lucht</title>
    <desc id="picture_7_text">Eén verband.</desc>
    <path class="picture-line" d="M157 63C186 63 186 82 215 82"/>
    <path class="picture-arrow" fill="currentColor" stroke="none" d="M214 78l7 4l-7 4z"/>
    <g class="picture-shapes"><rect rx="4" x="222" y="68" width="276" height="28"/>\
    <rect class="picture-centre" stroke-width="3" rx="10" x="2" y="37" width="155" height="52"/></g>
    <g class="picture-texts" fill="currentColor" stroke="none">\
    <text class="picture-note" font-size="13" x="222" y="12">Waar dit naar verwijst</text>\
    <text font-weight="bold" x="222" y="42">Werkt aan</text>\
    <text class="picture-note" font-size="13" x="222" y="58">Lab</text>\
    <text x="231" y="86">Wind</text>\
    <text class="picture-note" font-size="13" x="12" y="57">Missie</text>\
    <text font-weight="bold" x="12" y="76">Lucht</text></g>
    </svg>

    """
  #expect(String(decoding: bytes, as: UTF8.self) == expected)
}

@Test
func nothingInAPictureNeedsAnotherPolicy() {
  let bytes = drawing(of: picture(centre: "Lucht", neighbour: "Wind"), identifier: "picture_1")
  for text in ["style", "script", "href", "<a", "http", "url("] {
    #expect(occurrences(of: text, in: bytes) == 0)
  }
}

@Test
func textBreaksIntoLinesThatFit() {
  let text = "Klimaatneutrale landbouw en voedselproductie"
  #expect(lines(of: text, in: 400, .title, most: 3) == [text])
  #expect(
    lines(of: text, in: 200, .title, most: 3) == [
      "Klimaatneutrale landbouw", "en voedselproductie",
    ]
  )
  #expect(lines(of: text, in: 200, .title, most: 1) == ["Klimaatneutrale landbouw…"])
  #expect(lines(of: "Noord-Holland", in: 60, .title, most: 3) == ["Noord-", "Holland"])
  #expect(lines(of: "", in: 60, .title, most: 3) == [""])
  #expect(lines(of: " \n\t ", in: 60, .title, most: 3) == [""])
  #expect(lines(of: "a\nb\tc", in: 60, .title, most: 3) == ["a b c"])
}

@Test
func longWordsBreakButNotBeforeACombiningMark() {
  let word = String(repeating: "e\u{301}", count: 100)
  for width in 60..<100 {
    let found = lines(of: word, in: width, .title, most: 200)
    #expect(found.joined().unicodeScalars.elementsEqual(word.unicodeScalars))
    #expect(found.count > 5)
    #expect(found.allSatisfy { $0.unicodeScalars.first == "e" })
  }
  let cut = lines(of: word, in: 100, .title, most: 2)
  #expect(cut.count == 2)
  #expect(cut[1].unicodeScalars.last == "…")
}

@Test
func aTitleOfAMegabyteIsCut() {
  let text = String(repeating: "woord ", count: 200_000)
  #expect(lines(of: text, in: 200, .title, most: 3).count == 3)
}

import Testing
import WebAssets

struct StyleSheetTests {
  @Test(arguments: [
    ("a  {\n  color : red;\n}\n", "a{color :red}"),
    ("/* weg */ a > b , c { margin: 0 auto; }", "a>b,c{margin:0 auto}"),
    ("a :hover { width: calc(1px + 2px) }", "a :hover{width:calc(1px + 2px)}"),
    ("a { content: \"/* blijft */  ;}\" }", "a{content:\"/* blijft */  ;}\"}"),
    ("a { background: url( een twee.png ) }", "a{background:url( een twee.png )}"),
    (
      "@media (min-width: 1px) and (print) { a { x: y } }",
      "@media (min-width:1px) and (print){a{x:y}}"
    ),
    ("a { color: red !important }", "a{color:red!important}"),
    ("div *.a [b] { --x: ; }", "div *.a [b]{--x:}"),
    ("a/**/b { x: y }", "a b{x:y}"),
    ("a { margin: 0.5em -0.2em 10.5px 0; x: #0.5 }", "a{margin:.5em -0.2em 10.5px 0;x:#0.5}"),
    ("a { x: 'open", "a{x:'open"),
    ("a { x: y /* open", "a{x:y"),
    ("a::before { content: '\\201C'; }", "a::before{content:'\\201C'}"),
  ])
  func whatMeansNothingIsLeftOut(_ text: String, _ expected: String) {
    #expect(String(decoding: minifiedStyleSheet(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test
  func filesAreFoundAndPlacesElsewhereAreNot() {
    let text = """
      @import "een.css"; @import url(twee.css) print;
      /* url(weg.png) */ a { content: "url(niet.png)"; src: url( "drie.woff2" ), URL('vier.svg#a');
      b: url(#plek); c: url(data:image/png;base64,AA); d: url(//elders/x.png); e: url(//x) }
      """
    let found = references(inStyleSheet: Array(text.utf8)).map(\.name)
    #expect(found == ["een.css", "twee.css", "drie.woff2", "vier.svg#a"])
  }
}

struct ScriptTests {
  @Test(arguments: [
    ("// weg\nif (a) {\n  b(); // blijft\n}\n", "if (a) {\nb(); // blijft\n}\n"),
    ("const a = `\n  // blijft\n`;\n", "const a = `\n  // blijft\n`;\n"),
    ("/* een\n  twee */\n  a();\n", "/* een\n  twee */\n  a();\n"),
    ("const a = \"een\\\n  // twee\";\n", "const a = \"een\\\n  // twee\";\n"),
  ])
  func onlyWholeLinesOfCommentsGo(_ text: String, _ expected: String) {
    #expect(String(decoding: minifiedScript(Array(text.utf8)), as: UTF8.self) == expected)
  }
}

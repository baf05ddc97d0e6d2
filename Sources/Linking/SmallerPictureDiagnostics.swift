// What can be said about pictures that are to be made smaller.

import Diagnostics
import SourceText

extension Diagnostic {
  static func pictureToolMissing(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-tool-missing",
      .warning,
      LocalizedText(
        nl: "het programma dat afbeeldingen verkleint, staat niet op deze computer",
        en: "the program that makes pictures smaller is not on this computer"
      ),
      at: range,
      help: LocalizedText(
        nl: "installeer `cwebp` met `apt install webp` (of ImageMagick, of vips); tot die tijd "
          + "krijgt iedere lezer de hele afbeelding",
        en: "install `cwebp` with `apt install webp` (or ImageMagick, or vips); until then every "
          + "reader gets the whole picture"
      )
    )
  }
}

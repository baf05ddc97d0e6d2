// What checking can say of alternative texts.

import Diagnostics
import SourceText

extension Diagnostic {
  static func decorativePictureWithText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "decorative-picture-with-text",
      .warning,
      LocalizedText(
        nl: "deze afbeelding heet decoratief en heeft toch een beschrijving",
        en: "this picture is called decorative and has a description all the same"
      ),
      at: range,
      help: LocalizedText(
        nl: "haal `.decorative` weg als er iets te zien is dat telt, en anders de beschrijving",
        en: "remove `.decorative` if there is something to see that counts, else the description"
      )
    )
  }

  static func pictureTextIsFileName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-text-is-file-name",
      .warning,
      LocalizedText(
        nl: "de beschrijving van deze afbeelding is een bestandsnaam",
        en: "the description of this picture is the name of a file"
      ),
      at: range,
      help: LocalizedText(
        nl: "beschrijf wat er te zien is",
        en: "describe what can be seen"
      )
    )
  }

  static func pictureTextAnnounces(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-text-announces",
      .warning,
      LocalizedText(
        nl: "de beschrijving begint met `\(words)`, en dat zegt een voorleesprogramma al",
        en: "the description begins with `\(words)`, which a screen reader says already"
      ),
      at: range,
      help: LocalizedText(
        nl: "begin met wat er te zien is",
        en: "begin with what can be seen"
      )
    )
  }

  static func pictureTextRepeatsCaption(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-text-repeats-caption",
      .warning,
      LocalizedText(
        nl:
          "de beschrijving van deze afbeelding is gelijk aan het bijschrift, en wordt dus twee keer voorgelezen",
        en: "the description of this picture equals its caption, and so is read aloud twice"
      ),
      at: range,
      help: LocalizedText(
        nl: "beschrijf wat er te zien is; het bijschrift zegt wat het betekent",
        en: "describe what can be seen; the caption says what it means"
      )
    )
  }

  static func pictureTextTooLong(_ length: Int, most: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "picture-text-too-long",
      .warning,
      LocalizedText(
        nl: "deze beschrijving telt \(length) tekens; boven de \(most) is zij niet meer te volgen",
        en: "this description has \(length) characters; above \(most) it cannot be followed"
      ),
      at: range,
      help: LocalizedText(
        nl: "houd de beschrijving kort en zet de rest in de tekst of het bijschrift",
        en: "keep the description short and put the rest in the text or the caption"
      )
    )
  }
}

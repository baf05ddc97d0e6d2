// The words for why a text does not fit its field.

import Diagnostics
import Model

extension ScalarFault {
  /// What is wrong with a text, and the text that was probably meant.
  func texts(_ text: String) -> (message: LocalizedText, suggestion: String?) {
    switch self {
    case .notInteger:
      (LocalizedText(nl: "dit is geen geheel getal", en: "this is not a whole number"), nil)
    case .notDecimal:
      (LocalizedText(nl: "dit is geen getal", en: "this is not a number"), nil)
    case .decimalComma(let mended):
      (
        LocalizedText(
          nl: "schrijf een getal met een punt, niet met een komma",
          en: "write a number with a point, not a comma"
        ), mended
      )
    case .notYear:
      (
        LocalizedText(
          nl: "dit is geen jaartal van vier cijfers",
          en: "this is not a year of four digits"
        ),
        nil
      )
    case .notDate:
      (
        LocalizedText(
          nl: "dit is geen datum; schrijf jaar-maand-dag, zoals 2019-04-26",
          en: "this is not a date; write year-month-day, like 2019-04-26"
        ), nil
      )
    case .dayFirst(let turned):
      (
        LocalizedText(
          nl: "schrijf een datum als jaar-maand-dag",
          en: "write a date as year-month-day"
        ), turned
      )
    case .impossibleDate:
      (
        LocalizedText(
          nl: "`\(text)` bestaat niet op de kalender",
          en: "`\(text)` is not on the calendar"
        ), nil
      )
    case .imprecise(.day):
      (
        LocalizedText(nl: "de dag ontbreekt in deze datum", en: "the day is missing in this date"),
        nil
      )
    case .imprecise:
      (
        LocalizedText(
          nl: "de maand ontbreekt in deze datum",
          en: "the month is missing in this date"
        ),
        nil
      )
    case .notFlag:
      (LocalizedText(nl: "hier hoort `ja` of `nee`", en: "`true` or `false` belongs here"), nil)
    case .notURL:
      (
        LocalizedText(
          nl: "dit is geen webadres dat met `https://` begint",
          en: "this is not a web address that begins with `https://`"
        ), nil
      )
    case .notIRI:
      (
        LocalizedText(
          nl: "dit is geen adres of kenmerk",
          en: "this is not an address or identifier"
        ), nil
      )
    case .notDOI:
      (
        LocalizedText(
          nl: "dit is geen DOI, zoals 10.1016/j.respol.2018.08.011",
          en: "this is not a DOI, like 10.1016/j.respol.2018.08.011"
        ), nil
      )
    case .notISBN:
      (
        LocalizedText(
          nl: "een ISBN heeft 10 of 13 cijfers",
          en: "an ISBN has 10 or 13 digits"
        ), nil
      )
    case .wrongCheckDigit:
      (
        LocalizedText(
          nl: "het controlecijfer van dit ISBN klopt niet",
          en: "the check digit of this ISBN is wrong"
        ), nil
      )
    case .notPages:
      (LocalizedText(nl: "dit zijn geen bladzijden", en: "these are not pages"), nil)
    case .notLanguage:
      (
        LocalizedText(
          nl: "dit is geen taalcode, zoals `nl` of `en`",
          en: "this is not a language tag, like `nl`"
        ),
        nil
      )
    case .notKey:
      (
        LocalizedText(
          nl: "een sleutel heeft kleine letters, cijfers en streepjes",
          en: "a key has small letters, digits and hyphens"
        ), nil
      )
    case .tooLong(let limit, let count):
      (
        LocalizedText(
          nl: "deze tekst heeft \(count) tekens; er passen er \(limit)",
          en: "this text has \(count) characters; \(limit) fit"
        ), nil
      )
    case .pattern(let pattern):
      (
        LocalizedText(
          nl: "deze tekst heeft niet de vorm `\(pattern)`",
          en: "this text does not have the form `\(pattern)`"
        ), nil
      )
    case .tooSmall(let minimum):
      (LocalizedText(nl: "dit is kleiner dan \(minimum)", en: "this is less than \(minimum)"), nil)
    case .tooLarge(let maximum):
      (
        LocalizedText(nl: "dit is groter dan \(maximum)", en: "this is greater than \(maximum)"),
        nil
      )
    }
  }
}

extension FieldType {
  /// What a field of this type takes, in Dutch.
  var dutchForm: String {
    switch self {
    case .object: "een groep velden, in de vorm `naam: waarde`"
    case .reference: "de sleutel van een onderdeel"
    default: "één tekst"
    }
  }

  /// What a field of this type takes, in English.
  var englishForm: String {
    switch self {
    case .object: "a group of fields, in the form `name: value`"
    case .reference: "the key of a thing"
    default: "one text"
    }
  }
}

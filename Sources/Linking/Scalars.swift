import Model
import SourceText

/// Why a text does not fit its field.
enum ScalarFault: Error, Hashable {
  case notInteger, notDecimal
  case decimalComma(String)
  case notYear, notDate
  case dayFirst(String)
  case impossibleDate
  case imprecise(FieldDefinition.Precision)
  case notFlag, notURL, notIRI, notDOI
  case notISBN, wrongCheckDigit, notPages, notLanguage, notKey
  case tooLong(limit: Int, count: Int)
  case pattern(String)
  case tooSmall(String)
  case tooLarge(String)
}

/// What a text means in a field of a simple type; enumerations and references are not simple.
func meaning(
  of text: String,
  _ definition: FieldDefinition,
  _ patterns: Patterns
) -> Result<EntityValue, ScalarFault> {
  if let limit = definition.maximumLength, text.unicodeScalars.count > limit {
    return .failure(.tooLong(limit: limit, count: text.unicodeScalars.count))
  }
  if let pattern = definition.pattern, !patterns.allow(text, as: pattern.value) {
    return .failure(.pattern(pattern.value))
  }
  switch definition.type {
  case .text, .period, .enumeration, .reference, .object: return .success(.text(text))
  case .integer: return number(text, definition, isWhole: true)
  case .decimal: return number(text, definition, isWhole: false)
  case .year: return year(text, definition)
  case .date: return date(text, definition)
  case .boolean: return flag(text)
  case .url: return isWebAddress(text) ? .success(.url(text)) : .failure(.notURL)
  case .iri: return isIRI(text) ? .success(.url(text)) : .failure(.notIRI)
  case .doi: return isDOI(text) ? .success(.text(text)) : .failure(.notDOI)
  case .isbn: return isbn(text)
  case .pages: return isPages(text) ? .success(.text(text)) : .failure(.notPages)
  case .language: return isLanguageTag(text) ? .success(.text(text)) : .failure(.notLanguage)
  case .key: return isKey(text) ? .success(.text(text)) : .failure(.notKey)
  }
}

private func number(
  _ text: String,
  _ definition: FieldDefinition,
  isWhole: Bool
) -> Result<EntityValue, ScalarFault> {
  var digits = Substring(text).utf8
  if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
    digits = digits.dropFirst()
  }
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isNumber =
    parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) } && parts.count <= (isWhole ? 1 : 2)
  guard isNumber, let value = Double(text) else {
    let comma = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if !isWhole, comma.count == 2, comma.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) {
      return .failure(.decimalComma(text.split(separator: ",").joined(separator: ".")))
    }
    return .failure(isWhole ? .notInteger : .notDecimal)
  }
  return limited(value, definition).map { .failure($0) } ?? .success(.number(text))
}

private func limited(_ value: Double, _ definition: FieldDefinition) -> ScalarFault? {
  if let minimum = definition.minimum, value < minimum { return .tooSmall(plain(minimum)) }
  if let maximum = definition.maximum, value > maximum { return .tooLarge(plain(maximum)) }
  return nil
}

/// A number without `.0` behind a whole one.
private func plain(_ number: Double) -> String {
  let text = String(number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private func year(
  _ text: String,
  _ definition: FieldDefinition
) -> Result<EntityValue, ScalarFault> {
  guard text.utf8.count == 4, text.utf8.allSatisfy(isDigit), let value = Double(text) else {
    return .failure(.notYear)
  }
  return limited(value, definition).map { .failure($0) } ?? .success(.number(text))
}

private func date(
  _ text: String,
  _ definition: FieldDefinition
) -> Result<EntityValue, ScalarFault> {
  let text = withoutTime(text)
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  let isShaped =
    parts.allSatisfy { $0.allSatisfy(isDigit) } && parts.first?.count == 4 && parts.count <= 3
    && parts.dropFirst().allSatisfy { $0.count == 2 }
  guard isShaped else {
    if let turned = turnedDate(text) { return .failure(.dayFirst(turned)) }
    return .failure(.notDate)
  }
  let numbers = parts.compactMap { Int(Substring($0)) }
  if numbers.count > 1, !(1...12).contains(numbers[1]) { return .failure(.impossibleDate) }
  if numbers.count > 2, !(1...days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2]) {
    return .failure(.impossibleDate)
  }
  let needed = definition.precision == .day ? 3 : definition.precision == .month ? 2 : 1
  return numbers.count < needed
    ? .failure(.imprecise(definition.precision)) : .success(.date(text))
}

/// The day of `2020-01-05 10:30:00 +0100` or `2020-01-05T10:30Z`; any other text as it is.
private func withoutTime(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.count >= 16, bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T"),
    bytes[13] == UInt8(ascii: ":"), bytes[11...].contains(where: isDigit),
    bytes[11...].allSatisfy({ isDigit($0) || Array(" :.+-TZ".utf8).contains($0) })
  else { return text }
  return String(decoding: bytes[..<10], as: UTF8.self)
}

private func days(inMonth month: Int, of year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// `26-04-2019`, `26/4/2019` or `26.4.2019` the other way round; nil for anything else.
private func turnedDate(_ text: String) -> String? {
  let parts = text.utf8.split(omittingEmptySubsequences: false) {
    $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
  }
  guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.allSatisfy(isDigit) }),
    (1...2).contains(parts[0].count), (1...2).contains(parts[1].count)
  else { return nil }
  let padded = [parts[1], parts[0]].map { part in
    part.count == 1 ? "0\(Substring(part))" : String(Substring(part))
  }
  return "\(Substring(parts[2]))-\(padded[0])-\(padded[1])"
}

private func flag(_ text: String) -> Result<EntityValue, ScalarFault> {
  switch text {
  case "true", "ja", "yes": .success(.flag(true))
  case "false", "nee", "no": .success(.flag(false))
  default: .failure(.notFlag)
  }
}

/// `https://host…` without spaces, quotes or control characters.
func isWebAddress(_ text: String) -> Bool {
  for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
    return rest.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }
  }
  return false
}

/// A scheme, a colon and something behind it (RFC 3987), of the schemes that cannot run anything.
private func isIRI(_ text: String) -> Bool {
  if isWebAddress(text) { return true }
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let scheme = text[..<colon].lowercased()
  let rest = text.utf8[text.utf8.index(after: colon)...]
  return ["urn", "info", "doi", "tag"].contains(scheme) && !rest.isEmpty
    && rest.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
}

/// `10.1016/j.respol.2018.08.011`: a prefix of digits, a slash, a suffix without spaces.
private func isDOI(_ text: String) -> Bool {
  guard text.utf8.starts(with: "10.".utf8), let slash = text.utf8.firstIndex(of: 0x2F) else {
    return false
  }
  let prefix = text.utf8[..<slash].dropFirst(3)
  let suffix = text.utf8[text.utf8.index(after: slash)...]
  return prefix.count >= 4 && prefix.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    && !suffix.isEmpty && suffix.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C }
}

/// Ten or thirteen digits, hyphens and spaces aside, whose check digit is right (ISO 2108).
private func isbn(_ text: String) -> Result<EntityValue, ScalarFault> {
  let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
  let isTen = digits.count == 10
  let body = digits.dropLast()
  guard isTen || digits.count == 13, body.allSatisfy(isDigit), let last = digits.last,
    isDigit(last) || (isTen && last == UInt8(ascii: "X"))
  else { return .failure(.notISBN) }
  let check = last == UInt8(ascii: "X") ? 10 : Int(last - 0x30)
  var sum = check
  for (index, digit) in body.enumerated() {
    let weight = isTen ? 10 - index : (index.isMultiple(of: 2) ? 1 : 3)
    sum += Int(digit - 0x30) * weight
  }
  return sum % (isTen ? 11 : 10) == 0 ? .success(.text(text)) : .failure(.wrongCheckDigit)
}

/// `880-894`, `e12`, `xii`, `12, 14-15`.
private func isPages(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return !bytes.isEmpty && bytes.count <= 60
    && bytes.allSatisfy { byte in
      isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x20, 0x2C, 0x2D, 0x2E, 0x3A, 0xE2, 0x80, 0x93].contains(byte)
    }
}

/// A tag of BCP 47 by its shape: `nl`, `en-GB`.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count) else { return false }
  return parts.allSatisfy { part in
    (1...8).contains(part.count)
      && part.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  } && !first.contains(where: isDigit)
}

/// Whether a text is a key: `[a-z0-9]+(-[a-z0-9]+)*`.
func isKey(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
  return parts.allSatisfy { part in
    !part.isEmpty && part.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

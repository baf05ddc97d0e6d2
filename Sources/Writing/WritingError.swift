import Files
import Model
import SourceText

/// Why nothing, or not everything, was written.
public enum WritingError: Error, Hashable, Sendable {
  /// The disk would not do it.
  case file(FileError)

  /// The output folder holds files that Bericht did not make; nothing was touched.
  case foreignFolder(String)

  /// A page would take the place of something that is not Bericht's to replace; nothing was touched.
  case reservedPath(OutputPath)

  /// The folder cannot be exchanged for one that is built beside it; nothing was touched.
  case noRoomBeside(String, FileError)

  /// The program that makes pictures smaller made none of this one, and said why; the site is as it was.
  case pictureNotMade(SourcePath, width: Int)

  /// The error in Dutch, one sentence without a full stop.
  public var dutch: String {
    switch self {
    case .file(let error): error.dutch
    case .foreignFolder(let folder):
      """
      de map `\(visibleText(folder))` is niet leeg en is niet door Bericht gemaakt; \
      kies een andere map of maak deze eerst leeg
      """
    case .noRoomBeside(let folder, let error):
      """
      \(error.dutch); Bericht bouwt de nieuwe site naast `\(visibleText(folder))` en wisselt die in \
      één keer om: geef rechten op de map eromheen, of bouw met `--in-place`
      """
    case .pictureNotMade(let picture, let width):
      """
      van `\(visibleText(picture.text))` is geen afbeelding van \(width) pixels breed te maken; wat \
      het programma zei, staat hierboven, en er is niets gepubliceerd
      """
    case .reservedPath(let path):
      "geen pagina of bestand kan `\(visibleText(path.text))` heten: die naam is bezet"
    }
  }

  /// The error in English, one sentence without a full stop.
  public var english: String {
    switch self {
    case .file(let error): error.english
    case .foreignFolder(let folder):
      """
      the folder `\(visibleText(folder))` is not empty and was not made by Bericht; \
      choose another folder or empty this one first
      """
    case .noRoomBeside(let folder, let error):
      """
      \(error.english); Bericht builds the new site beside `\(visibleText(folder))` and exchanges the \
      two in one step: give permission on the folder around it, or build with `--in-place`
      """
    case .pictureNotMade(let picture, let width):
      """
      no picture \(width) pixels wide can be made of `\(visibleText(picture.text))`; what the program \
      said is above, and nothing was published
      """
    case .reservedPath(let path):
      "no page or file can be called `\(visibleText(path.text))`: that name is taken"
    }
  }
}

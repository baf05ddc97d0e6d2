import Colours
import Diagnostics
import Model
import SourceText

/// A colour of the settings that cannot be read on another, or behind another (WCAG 2.2, 1.4.3).
///
/// A value is told of once, with the pair that falls short the most; the one in front is at fault
/// where the settings give both.
func lowContrasts(in graph: KnowledgeGraph) -> [Diagnostic] {
  ColourScheme.allCases.flatMap { scheme -> [Diagnostic] in
    let given = graph.configuration.theme.colours.filter { $0.scheme == scheme.rawValue }
    if given.isEmpty { return [] }
    let palette = Palette(scheme, given)
    var failing: [ColourToken: [ColourPair]] = [:]
    for pair in ColourPair.all where palette.contrast(of: pair) < pair.ratio {
      let isFront = given.contains { $0.token == pair.front.rawValue }
      failing[isFront ? pair.front : pair.back, default: []].append(pair)
    }
    return given.compactMap { choice in
      guard let token = ColourToken(rawValue: choice.token), let pairs = failing[token],
        let worst = pairs.min(by: { shortage($0, palette) < shortage($1, palette) })
      else { return nil }
      failing[token] = nil
      return .lowContrast(
        LowContrast(
          pair: worst,
          token: token,
          scheme: scheme,
          ratio: palette.contrast(of: worst),
          better: palette.better(token)
        ),
        at: choice.value.range
      )
    }
  }
}

/// How much of the contrast that it needs a pair has.
private func shortage(_ pair: ColourPair, _ palette: Palette) -> Double {
  palette.contrast(of: pair) / pair.ratio
}

/// What is wrong with a pair of colours.
struct LowContrast {
  let pair: ColourPair
  let token: ColourToken
  let scheme: ColourScheme
  let ratio: Double
  let better: Colour?
}

extension Palette {
  /// The colours of a scheme with those of the settings.
  init(_ scheme: ColourScheme, _ given: [ThemeSettings.Colour]) {
    self.init(scheme)
    for choice in given {
      guard let token = ColourToken(rawValue: choice.token),
        let colour = Colour(choice.value.value)
      else { continue }
      self[token] = colour
    }
  }

  /// The nearest colour for a token that reaches the contrast of all its pairs.
  func better(_ token: ColourToken) -> Colour? {
    self[token].nearest(
      reaching: ColourPair.all.compactMap { pair in
        if pair.front == token { return (self[pair.back], pair.ratio) }
        return pair.back == token ? (self[pair.front], pair.ratio) : nil
      }
    )
  }
}

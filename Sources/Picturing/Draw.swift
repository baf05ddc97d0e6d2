import Model

/// A picture as SVG that stands in a page: no scripts, no links, no styles, the same bytes for the
/// same picture.
///
/// `identifier` begins the ids of its title and its description, so it is to be unique in the page.
/// Linear in what is drawn, but for ordering columns, which is bounded.
public func drawing(of picture: Picture, identifier: String) -> [UInt8] {
  let canvas: Canvas
  switch picture {
  case .neighbourhood(let picture): canvas = drawn(picture)
  case .layers(let picture): canvas = drawn(picture)
  case .groups(let picture): canvas = drawn(picture)
  case .tiles(let picture): canvas = drawn(picture)
  }
  return canvas.svg(caption: picture.caption, identifier: identifier)
}

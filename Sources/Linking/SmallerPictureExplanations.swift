import Diagnostics

/// What `bericht explain` says about pictures that are to be made smaller.
let smallerPictureExplanations: [Explanation] = [
  Explanation(
    "picture-tool-missing",
    nl: .init(
      what: "`pictures:` vraagt om kleinere afbeeldingen, en er is geen programma dat ze maakt.",
      why: """
        De site komt er wel, met de afbeeldingen zoals ze zijn. Op een telefoon duurt het langer \
        voor die er staan, en een lezer betaalt voor pixels die het scherm niet toont. Bericht \
        zoekt achtereenvolgens `cwebp`, ImageMagick (`magick`, `convert`) en `vips`.
        """,
      example: "pictures: {widths: [480, 960, 1440]}",
      instead: "apt install webp"
    ),
    en: .init(
      what: "`pictures:` asks for smaller pictures, and there is no program that makes them.",
      why: """
        The site is made, with the pictures as they are. On a telephone it takes longer until \
        they are there, and a reader pays for pixels that the screen does not show. Bericht looks \
        for `cwebp`, ImageMagick (`magick`, `convert`) and `vips`, in that order.
        """,
      example: "pictures: {widths: [480, 960, 1440]}",
      instead: "apt install webp"
    )
  )
]

/// What commands of LaTeX stand for in a list of references.
enum LaTeXCommands {
  /// What is written before and after an argument.
  typealias Tags = (opening: String, ending: String)

  /// Commands that are letters and signs.
  static let letters: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "SS": "ẞ",
    "S": "§", "P": "¶", "pounds": "£", "euro": "€", "texteuro": "€", "copyright": "©",
    "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "dag": "†", "ddag": "‡",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": "\"", "quotedblbase": "„", "quotesinglbase": "‚",
    "guillemotleft": "«", "guillemotright": "»", "textasciigrave": "`", "textasciitilde": "~",
    "textasciicircum": "^", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
    "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_", "textdegree": "°",
    "degree": "°", "textbullet": "•", "textperiodcentered": "·", "textpm": "±", "pm": "±",
    "times": "×", "texttimes": "×", "cdot": "·", "leq": "≤", "geq": "≥", "rightarrow": "→",
    "slash": "/", "space": " ", "nobreakspace": "\u{A0}", "textdollar": "$", "infty": "∞",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω",
  ]

  /// The letters that take an accent in place of their missing dot.
  static let dotted = ["ı": "i", "ȷ": "j"]

  /// Commands that set their argument apart.
  static let formats: [String: Tags] = [
    "emph": italic, "textit": italic, "textsl": italic, "mkbibemph": italic, "mkbibitalic": italic,
    "textbf": bold, "mkbibbold": bold, "textsc": smallCapitals,
    "textsuperscript": ("<sup>", "</sup>"), "mkbibsuperscript": ("<sup>", "</sup>"),
    "textsubscript": ("<sub>", "</sub>"), "mkbibsubscript": ("<sub>", "</sub>"),
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"),
  ]

  /// Commands that set apart the rest of the group that they stand in.
  static let switches: [String: Tags] = [
    "em": italic, "it": italic, "itshape": italic, "sl": italic, "bf": bold, "bfseries": bold,
    "sc": smallCapitals, "scshape": smallCapitals,
  ]

  /// Commands whose argument is not part of the text.
  static let hiding: Set<String> = ["href", "noop", "label", "foreignlanguage", "textcolor"]

  /// Commands that change nothing that a list of references shows.
  static let transparent: Set<String> = [
    "text", "textrm", "textsf", "texttt", "textup", "textmd", "textnormal", "rm", "sf", "tt", "url",
    "mathrm", "mathit", "mathbf", "mathsf", "mathcal", "ensuremath", "mbox", "hbox", "protect",
    "relax", "nolinkurl", "path", "underline", "uppercase", "lowercase", "NoCaseChange",
    "normalfont",
    "autocap", "bibstring", "penalty", "hskip", "kern", "textquote", "small", "large", "up",
  ]

  private static let italic: Tags = ("<i>", "</i>")
  private static let bold: Tags = ("<b>", "</b>")
  private static let smallCapitals: Tags = (
    "<span style=\"font-variant:small-caps;\">", "</span>"
  )
}

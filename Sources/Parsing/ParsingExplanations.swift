import Diagnostics

/// What `bericht explain` says about the codes of parsing.
public let parsingExplanations: [Explanation] = []

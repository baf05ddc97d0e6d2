import Diagnostics

/// What `bericht explain` says about the codes of checking.
public let checkingExplanations: [Explanation] = []

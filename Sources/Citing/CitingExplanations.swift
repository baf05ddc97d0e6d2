import Diagnostics

/// What `bericht explain` says about styles of citations and the works that are cited.
public let citingExplanations: [Explanation] = styleExplanations + workExplanations

import Diagnostics

/// What `bericht explain` says about the codes of linking.
public let linkingExplanations: [Explanation] = []

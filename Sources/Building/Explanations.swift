import Checking
import Diagnostics
import Linking
import Parsing
import Reading
import Templates

/// What is known of every code, ordered by code.
public let explanations: [Explanation] =
  (readingExplanations + parsingExplanations + linkingExplanations + checkingExplanations
  + templatesExplanations).sorted { $0.code < $1.code }

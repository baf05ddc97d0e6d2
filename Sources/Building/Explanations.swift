import Checking
import Citing
import Diagnostics
import Linking
import Mentioning
import Parsing
import Querying
import Reading
import Selection
import Templates

/// What is known of every code, ordered by code.
public let explanations: [Explanation] =
  (readingExplanations + parsingExplanations + linkingExplanations + checkingExplanations
  + citingExplanations + mentioningExplanations + selectionExplanations + queryingExplanations
  + templatesExplanations)
  .sorted {
    $0.code < $1.code
  }

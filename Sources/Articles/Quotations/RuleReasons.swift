/// Why a rule believes in its speaker, in words for a reader: what stands in the text, not how the
/// rule is called.
///
/// Each reads on after a name and a comma: “Ana Ruiz, named right after the words”.
extension QuotationRule {
  /// The reason a rule gives a reader; `nil` for a name that is none of a rule.
  package static func reason(ofRule name: String) -> String? { reasons[name] }

  private static let reasons: [String: String] = [
    // Behind the quotation.
    "verb-speaker": "named right after the words",
    "speaker-verb": "named right after the words",
    "clause-behind": "named at the end of the sentence",
    "put-it": "said to put it so",
    "dash-name": "whose name stands below",
    // A source.
    "according-to": "named as the source",
    "citing": "cited for it",
    "quoted-as-saying": "quoted as saying so",
    // Before the quotation.
    "cue-before": "named before the words",
    "passive-by": "said to have called it so",
    "colon": "named before the colon",
    "slug": "named before the colon",
    "turn": "whose turn it is",
    // Words without a verb of saying.
    "sign": "where the words stand",
    "speech-noun": "named with the words",
    "possessive": "whose words they are called",
    "sentence-subject": "whom the sentence is about",
    // Carried over.
    "resumed": "the same sentence goes on",
    "carried-on": "still speaking",
    "introduced": "named in the sentence before",
    "introduced-above": "named in the paragraph above",
    "next-paragraph": "still speaking from the paragraph above",
    "followed": "named in the sentence after",
    // Reported speech.
    "said-that": "named before the reported words",
    "clause-then-speaker": "named after the reported words",
    "saying-that": "whose saying the sentence tells",
    "claim-according-to": "named as the source",
  ]
}

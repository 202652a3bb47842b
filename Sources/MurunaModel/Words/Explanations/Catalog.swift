import MurunaDiagnostics

/// The manual pages of the codes of this module, for `muruna explain`, in the order of the files beside this one.
package let modelExplanations: [CodeExplanation] =
  Explanations.kinds + Explanations.schema + Explanations.names + Explanations.things + Explanations.fields + Explanations.values
  + Explanations.amounts + Explanations.dates + Explanations.expressions + Explanations.rules + Explanations.answers

/// One page for every code of `Codes.swift`; a test runs both programs of each.
enum Explanations {}

import MurunaDiagnostics
import MurunaText

/// The manual pages of the codes of meaning, for `muruna explain`: the files beside this one hold them.
package let modelExplanations: [CodeExplanation] = []

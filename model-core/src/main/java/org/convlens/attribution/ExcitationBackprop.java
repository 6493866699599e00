package org.convlens.attribution;

import org.convlens.engine.BackwardRule;

/// The chance that a walk from the target back through excited connections ends at a place; a
/// contrast's walks start at both ends.
///
/// Probabilities add up to 1 where every cell has something that excites it.
///
/// @see "Zhang et al., Top-down neural attention by excitation backprop, arXiv:1608.00507"
record ExcitationBackprop() implements Method {

    @Override
    public MethodDescription description() {
        return MethodDescription.ofInput(
                "excitation-backprop",
                "Excitation backpropagation",
                "Zhang et al. 2016, arXiv:1608.00507");
    }

    @Override
    public Attribution explain(Question question) {
        return question.answer(question.back(new BackwardRule.Excitation()));
    }
}

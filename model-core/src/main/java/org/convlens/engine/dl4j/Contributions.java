package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// What inputs contribute to the outputs of a weighing part, gains and losses apart.
///
/// @param up the part with its positive weights only
/// @param down the part with its negative weights only
/// @param high positive parts of the input
/// @param low negative parts of the input
/// @param moment what the part saw
record Contributions(Linear up, Linear down, INDArray high, INDArray low, Moment moment) {

    static Contributions of(Linear part, Moment moment) {
        return new Contributions(
                part.weighing(Signs::positive),
                part.weighing(Signs::negative),
                Signs.positive(moment.input()),
                Signs.negative(moment.input()),
                moment);
    }

    /// {@return the sum of positive contributions to each output}
    INDArray gains() {
        return up.forward(high, moment.pass()).addi(down.forward(low, moment.pass()));
    }

    /// {@return the sum of negative contributions to each output}
    INDArray losses() {
        return down.forward(high, moment.pass()).addi(up.forward(low, moment.pass()));
    }

    /// {@return what each input gets for its contributions}
    ///
    /// @param perGain what each output pays for a unit of gain
    /// @param perLoss what each output pays for a unit of loss
    INDArray shared(INDArray perGain, INDArray perLoss) {
        INDArray ofHigh = back(up, perGain).addi(back(down, perLoss)).muli(high);
        INDArray ofLow = back(down, perGain).addi(back(up, perLoss)).muli(low);
        return ofHigh.addi(ofLow);
    }

    private INDArray back(Linear part, INDArray above) {
        return part.backward(moment, above.dup('c'));
    }
}

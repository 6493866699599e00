package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;

import java.util.List;

/// Adam (Kingma and Ba 2015, the efficient form at the end of its section 2) whose moments and
/// updates come of one pass over memory; Deeplearning4j's operation takes five nanoseconds a
/// parameter.
///
/// `m ← β₁m + (1 − β₁)g`, `v ← β₂v + (1 − β₂)g²`, update `rate·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε)`.
final class SweptAdam extends AdamUpdater {

    private static final long serialVersionUID = 1L;

    /// Adam's settings, which make the updater.
    static final class Settings extends Adam {

        private static final long serialVersionUID = 1L;

        Settings(double rate) {
            super(rate, 0.9, 0.999, 1e-8);
        }

        @Override
        public SweptAdam instantiate(INDArray moments, boolean fresh) {
            SweptAdam adam = new SweptAdam(this);
            adam.setStateViewArray(
                    moments, new long[] {1, moments.length() / 2}, moments.ordering(), fresh);
            return adam;
        }
    }

    private SweptAdam(Adam settings) {
        super(settings);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        if (gradient.dataType() != DataType.FLOAT) {
            super.applyUpdater(gradient, iteration, epoch);
            return;
        }
        List<Floats> arrays = List.of(Floats.of(gradient), Floats.of(getM()), Floats.of(getV()));
        float rate = rate(iteration, epoch);
        Sweep.over(gradient.length(), 1)
                .map(arrays, (blocks, count) -> step(blocks, rate, count), arrays);
    }

    private float rate(int iteration, int epoch) {
        int t = iteration + 1;
        double correction =
                Math.sqrt(1 - Math.pow(getConfig().getBeta2(), t))
                        / (1 - Math.pow(getConfig().getBeta1(), t));
        return (float) (getConfig().getLearningRate(iteration, epoch) * correction);
    }

    private void step(float[][] blocks, float rate, int count) {
        float[] g = blocks[0];
        float[] m = blocks[1];
        float[] v = blocks[2];
        float keptOfM = (float) getConfig().getBeta1();
        float keptOfV = (float) getConfig().getBeta2();
        float newOfM = (float) (1 - getConfig().getBeta1());
        float newOfV = (float) (1 - getConfig().getBeta2());
        float epsilon = (float) getConfig().getEpsilon();
        for (int i = 0; i < count; i++) {
            m[i] = keptOfM * m[i] + newOfM * g[i];
            v[i] = keptOfV * v[i] + newOfV * g[i] * g[i];
            g[i] = rate * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}

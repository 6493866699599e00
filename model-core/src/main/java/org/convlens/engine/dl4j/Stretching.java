package org.convlens.engine.dl4j;

import org.convlens.network.Upsampling;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.Arrays;

/// Upsampling along one axis: for each place within a stretched cell one weighed sum of two
/// neighbouring cells.
///
/// Bilinear stretching takes maps with one more cell at both ends.
final class Stretching implements Step {

    /// `[pictures, height, width, channels]`.
    static final int HEIGHT_AXIS = 1;

    static final int WIDTH_AXIS = 2;

    private final int axis;
    private final int scale;
    private final Upsampling.Mode mode;

    Stretching(int axis, int scale, Upsampling.Mode mode) {
        this.axis = axis;
        this.scale = scale;
        this.mode = mode;
    }

    /// Two neighbours and how much of the second there is.
    ///
    /// @param first the first one's place, for the first cell
    /// @param share of the second
    private record Mix(int first, double share) {}

    private Mix mix(int phase) {
        double place = (phase + 0.5) / scale - 0.5;
        return switch (mode) {
            case NEAREST -> new Mix(0, 0);
            case BILINEAR -> new Mix(place < 0 ? 0 : 1, place < 0 ? place + 1 : place);
        };
    }

    private int ends() {
        return mode == Upsampling.Mode.BILINEAR ? 2 : 0;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        long count = cells.size(axis) - ends();
        INDArray output = pass.output(cells.dataType(), resized(cells, count * scale));
        for (int phase = 0; phase < scale; phase++) {
            Mix mix = mix(phase);
            INDArray target = part(output, phase, scale, count);
            if (mix.share() == 0) {
                target.assign(part(cells, mix.first(), 1, count));
            } else {
                target.assign(part(cells, mix.first(), 1, count).mul(1 - mix.share()));
                target.addi(part(cells, mix.first() + 1, 1, count).mul(mix.share()));
            }
        }
        return Layout.first(output);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        long count = above.size(axis) / scale;
        INDArray below = pass.gradient(above.dataType(), resized(above, count + ends()));
        below.assign(0);
        for (int phase = 0; phase < scale; phase++) {
            Mix mix = mix(phase);
            INDArray source = part(above, phase, scale, count);
            part(below, mix.first(), 1, count).addi(source.mul(1 - mix.share()));
            if (mix.share() > 0) {
                part(below, mix.first() + 1, 1, count).addi(source.mul(mix.share()));
            }
        }
        return Layout.first(below);
    }

    private long[] resized(INDArray cells, long size) {
        long[] shape = cells.shape().clone();
        shape[axis] = size;
        return shape;
    }

    private INDArray part(INDArray cells, long start, long stride, long count) {
        INDArrayIndex[] indices = new INDArrayIndex[cells.rank()];
        Arrays.fill(indices, NDArrayIndex.all());
        indices[axis] = Strided.of(start, stride, count);
        return cells.get(indices);
    }
}

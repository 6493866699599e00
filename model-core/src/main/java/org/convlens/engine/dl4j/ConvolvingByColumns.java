package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.List;

/// Convolution by matrix products, picture by picture and group by group: every window becomes a
/// column.
///
/// For what the native operation cannot: several groups, and dilation, which oneDNN refuses.
final class ConvolvingByColumns extends WeightedStep {

    private final NativeWindow window;
    private final int groups;
    private final boolean inputMatters;

    /// @param slots weights, then bias if there is one
    /// @param inputMatters whether somebody below needs the gradient of the input
    ConvolvingByColumns(
            List<ParameterSlot> slots, NativeWindow window, int groups, boolean inputMatters) {
        super(slots);
        this.window = window;
        this.groups = groups;
        this.inputMatters = inputMatters;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = pass.outputOf(input);
        keep(maps, pass);
        Size2 plane = window.over(input.size(2), input.size(3));
        Size2 kernel = window.kernel();
        long filters =
                weights().length() * groups / (input.size(1) * kernel.height() * kernel.width());
        INDArray output =
                pass.output(
                        input.dataType(), input.size(0), filters, plane.height(), plane.width());
        for (long picture = 0; picture < input.size(0); picture++) {
            forwardOf(one(maps, picture), View.at(output, picture), plane);
        }
        return Layout.copy(output, pass::outputOf);
    }

    private void forwardOf(INDArray picture, INDArray output, Size2 plane) {
        INDArray columns = columnsOf(picture, plane);
        INDArray maps = output.reshape('c', groups, -1, plane.height() * (long) plane.width());
        for (int group = 0; group < groups; group++) {
            Factor.of(weightsOf(weights(), columns, group))
                    .times(Factor.of(View.at(columns, group)), View.at(maps, group));
        }
        if (has(ParameterSlot.BIAS)) {
            INDArray bias = parameter(ParameterSlot.BIAS);
            output.addi(bias.reshape('c', bias.length(), 1, 1));
        }
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray input = kept();
        INDArray above = gradient.dup('c');
        if (has(ParameterSlot.BIAS)) {
            gradient(ParameterSlot.BIAS).assign(above.sum(0, 2, 3));
        }
        weightGradient().assign(0);
        INDArray below = inputMatters ? pass.gradient(input.dataType(), input.shape()) : null;
        for (long picture = 0; picture < input.size(0); picture++) {
            backwardOf(one(input, picture), View.at(above, picture), below, picture);
        }
        return below;
    }

    private void backwardOf(
            INDArray picture, INDArray gradient, @Nullable INDArray below, long index) {
        Size2 plane = new Size2((int) gradient.size(1), (int) gradient.size(2));
        INDArray columns = columnsOf(picture, plane);
        INDArray maps = gradient.reshape('c', groups, -1, plane.height() * (long) plane.width());
        for (int group = 0; group < groups; group++) {
            addWeightGradient(View.at(maps, group), columns, group);
        }
        if (below != null) {
            INDArray gradients = Nd4j.createUninitialized(columns.dataType(), columns.shape(), 'c');
            for (int group = 0; group < groups; group++) {
                Factor.transposed(weightsOf(weights(), columns, group))
                        .times(Factor.of(View.at(maps, group)), View.at(gradients, group));
            }
            pictureOf(gradients, plane, one(below, index));
        }
    }

    private void addWeightGradient(INDArray maps, INDArray all, int group) {
        INDArray into = weightsOf(weightGradient(), all, group);
        INDArray product = Nd4j.createUninitialized(into.dataType(), into.shape(), 'c');
        Factor.of(maps).times(Factor.transposed(View.at(all, group)), product);
        into.addi(product);
    }

    /// The weights of one group, a row for each filter; a view.
    private INDArray weightsOf(INDArray all, INDArray columns, int group) {
        return View.at(all.reshape('c', groups, -1, columns.size(1)), group);
    }

    private INDArray columnsOf(INDArray picture, Size2 plane) {
        Size2 kernel = window.kernel();
        INDArray columns =
                Nd4j.createUninitialized(
                        picture.dataType(),
                        new long[] {
                            1,
                            picture.size(1),
                            kernel.height(),
                            kernel.width(),
                            plane.height(),
                            plane.width()
                        },
                        'c');
        new Operation("im2col", List.of(picture), List.of(columns)).run(window.arguments(0, 0));
        return columns.reshape('c', groups, -1, plane.height() * (long) plane.width());
    }

    private void pictureOf(INDArray columns, Size2 plane, INDArray picture) {
        Size2 kernel = window.kernel();
        INDArray windows =
                columns.reshape(
                        'c',
                        1,
                        picture.size(1),
                        kernel.height(),
                        kernel.width(),
                        plane.height(),
                        plane.width());
        new Operation("col2im", List.of(windows), List.of(picture))
                .run(
                        window.stride().height(),
                        window.stride().width(),
                        window.border().height(),
                        window.border().width(),
                        (int) picture.size(2),
                        (int) picture.size(3),
                        window.dilation().height(),
                        window.dilation().width(),
                        0);
    }

    private static INDArray one(INDArray pictures, long index) {
        return pictures.get(
                NDArrayIndex.interval(index, index + 1),
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.all());
    }
}

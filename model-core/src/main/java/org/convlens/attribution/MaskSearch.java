package org.convlens.attribution;

import org.convlens.engine.BackwardRule;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.function.Supplier;

/// A mask on its way, between a picture and the same picture blurred: `m·x + (1 − m)·blur`.
final class MaskSearch {

    static final MethodOption STEPS =
            new MethodOption("steps", "150", "steps of the optimizer, at least 1");
    static final MethodOption CELLS =
            new MethodOption("cells", "14", "rows and columns of the mask's grid, at least 2");

    private final Question question;
    private final Tensor blurred;
    private final Tensor hidden;
    private final double lost;
    private final double drop;
    private final MaskDescent mask;

    /// @param start what every cell begins with
    MaskSearch(Question question, double start) {
        this.question = question;
        this.blurred = Baseline.blurred(question.picture());
        this.hidden = Tensors.minus(question.picture(), blurred);
        this.lost = question.values(Tensors.copies(blurred, 1))[0];
        this.drop = question.value() - lost;
        int cells = question.options().whole(CELLS, 2);
        this.mask = new MaskDescent(question.shape().plane(), cells, start);
    }

    /// {@return the answer after all steps}
    ///
    /// @param step moves the mask once
    /// @param map makes the map as it is then
    Attribution answer(Runnable step, Supplier<Tensor> map) {
        int steps = question.options().whole(STEPS, 1);
        for (int done = 1; done <= steps; done++) {
            step.run();
            question.setting().progress().report(done, steps, map);
        }
        return question.answer(Tensors.inAllChannels(map.get(), question.shape()));
    }

    MaskDescent mask() {
        return mask;
    }

    /// {@return the mask in the picture's size}
    Tensor enlarged() {
        return mask.enlarged(question.shape().plane());
    }

    /// {@return how much the target's value falls when everything is blurred}
    double drop() {
        return drop;
    }

    /// {@return whether what is seen now is worth more than the blurred picture}
    boolean stands() {
        return question.values(seen())[0] > lost;
    }

    /// {@return the slope of the target's value, as a share of its drop, at each cell of the mask;
    /// 0 where nothing drops}
    Tensor slopes() {
        Tensor gradient = question.back(seen(), LayerId.INPUT, new BackwardRule.Gradient());
        Tensor plane = Planes.addedUp(Tensors.times(gradient.slice(0), hidden));
        return Tensors.times(Planes.gathered(plane, mask.grid()), drop == 0 ? 0 : 1 / drop);
    }

    private Tensor seen() {
        return Tensors.copies(Masks.seen(question, enlarged(), blurred), 1);
    }
}
